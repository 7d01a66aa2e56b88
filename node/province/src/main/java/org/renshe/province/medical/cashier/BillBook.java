package org.renshe.province.medical.cashier;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.http.Json;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.treatment.HospitalRecords;

/** Bills at the counter, sealed and opened. */
final class BillBook {
  private static final int LISTED_MAX = 50;

  private final Database database;
  private final PersonalData personalData;
  private final HospitalRecords records;
  private final Clock clock;

  BillBook(Database database, PersonalData personalData, HospitalRecords records, Clock clock) {
    this.database = database;
    this.personalData = personalData;
    this.records = records;
    this.clock = clock;
  }

  /** A bill and what it holds. */
  record Open(CounterBill bill, BillContent content) {}

  /** What a change does to a bill's row besides its content. */
  @FunctionalInterface
  interface RowChange {
    void on(CounterBill bill);
  }

  void add(Transaction transaction, CounterBill bill) {
    transaction.session().persist(bill);
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException BILL_UNKNOWN, also of another institution
   */
  Open open(SignedIn who, String id) {
    return database.read(transaction -> open(require(transaction, who, id)));
  }

  Optional<CounterBill> find(String id) {
    return database.read(
        transaction -> Optional.ofNullable(transaction.session().find(CounterBill.class, id)));
  }

  /** Changes a bill and its content in one transaction. */
  Open change(SignedIn who, String id, UnaryOperator<BillContent> content, RowChange row) {
    return database.write(
        transaction -> {
          CounterBill bill = require(transaction, who, id);
          BillContent now = content.apply(content(bill));
          bill.keep(seal(now), total(now).fen(), clock.instant());
          row.on(bill);
          return new Open(bill, now);
        });
  }

  String seal(BillContent content) {
    try {
      return personalData.seal(Json.mapper().writeValueAsString(content));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("records of texts and numbers are JSON", impossible);
    }
  }

  /** Index under which the treatment place keeps her: what is done to her bill is found with it. */
  String personIndex(BillContent.Patient patient) {
    MemberCode insured = new MemberCode(patient.insuredPlace().substring(0, 2) + "0000");
    return records.personIndex(insured, patient.personNumber());
  }

  /** Bills whose outcome is not known, the oldest first. */
  List<CounterBill> pending(SignedIn who) {
    return list(
        who,
        "and state in (:states) order by changedAt",
        query ->
            query.setParameter(
                "states", List.of(BillState.WAITING, BillState.CANCELLING, BillState.REVERSING)));
  }

  /** Bills that are being entered, the newest first. */
  List<CounterBill> unfinished(SignedIn who) {
    return list(
        who,
        "and state in (:states) order by changedAt desc",
        query -> query.setParameter("states", List.of(BillState.DRAFT, BillState.ESTIMATED)));
  }

  /** What was settled that day, undone or not, the newest first. */
  List<CounterBill> settledOn(SignedIn who, LocalDate day) {
    return list(
        who,
        "and settledOn = :day order by changedAt desc",
        query -> query.setParameter("day", day));
  }

  /** Another bill of this person with this total that stands since today. */
  Optional<CounterBill> twin(SignedIn who, CounterBill bill, LocalDate day) {
    return list(
            who,
            "and settledOn = :day and personIndex = :person and totalFen = :total and state = :state"
                + " order by changedAt desc",
            query ->
                query
                    .setParameter("day", day)
                    .setParameter("person", bill.personIndex())
                    .setParameter("total", bill.totalFen())
                    .setParameter("state", BillState.SETTLED))
        .stream()
        .filter(other -> !other.id().equals(bill.id()))
        .findFirst();
  }

  /** A bill by its number or by its settlement's. */
  Optional<CounterBill> numbered(SignedIn who, String number) {
    return list(
            who,
            "and (number = :number or settlementId = :number) order by changedAt desc",
            query -> query.setParameter("number", number))
        .stream()
        .findFirst();
  }

  /** The institution's last bill, for what seldom changes between visits. */
  Optional<BillContent> last(SignedIn who) {
    return list(who, "order by changedAt desc", query -> query.setMaxResults(1)).stream()
        .findFirst()
        .map(this::content);
  }

  private List<CounterBill> list(
      SignedIn who, String more, UnaryOperator<SelectionQuery<CounterBill>> set) {
    return database.read(
        transaction -> {
          Session session = transaction.session();
          return set.apply(
                  session
                      .createSelectionQuery(
                          "from CounterBill where institution = :institution " + more,
                          CounterBill.class)
                      .setParameter("institution", who.institution())
                      .setMaxResults(LISTED_MAX))
              .getResultList();
        });
  }

  private Open open(CounterBill bill) {
    return new Open(bill, content(bill));
  }

  private BillContent content(CounterBill bill) {
    try {
      return Json.mapper().readValue(personalData.open(bill.sealed()), BillContent.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(
          "bill " + bill.id() + " was written by another program", impossible);
    }
  }

  private static CounterBill require(Transaction transaction, SignedIn who, String id) {
    CounterBill bill = transaction.session().find(CounterBill.class, id);
    if (bill == null || !bill.institution().equals(who.institution())) {
      throw CashierProblem.BILL_UNKNOWN.with(id);
    }
    return bill;
  }

  private static Money total(BillContent content) {
    return Money.sum(content.lines().stream().map(BillContent.Line::amount).toList());
  }
}
