package org.renshe.province.medical.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillPresettled;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.PresettleBill;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.Statement;
import org.renshe.province.card.CardIssuer;
import org.renshe.province.medical.policy.Outcome;
import org.renshe.province.medical.settlement.Assessor.Assessment;

/** Settles a bill: calculation, accumulators, account, books and answer in one transaction. */
final class Settler {
  private final MemberCode self;
  private final Assessor assessor;
  private final Payments payments;
  private final Settled settled;
  private final Supplier<String> ids;
  private final Clock clock;

  Settler(
      MemberCode self,
      Assessor assessor,
      Payments payments,
      Settled settled,
      Supplier<String> ids,
      Clock clock) {
    this.self = self;
    this.assessor = assessor;
    this.payments = payments;
    this.settled = settled;
    this.ids = ids;
    this.clock = clock;
  }

  /** The same calculation, nothing kept but the audit of what was shown. */
  BillPresettled presettle(
      Transaction transaction, MemberCode place, String key, PresettleBill asked) {
    CardIssuer.Use use = new CardIssuer.Use(CardIssuer.Effect.NONE, place, key);
    Assessment assessment =
        assessor.assess(
            transaction,
            new Assessor.Case(
                asked.personNumber(),
                asked.kind(),
                asked.credential(),
                asked.useAccount(),
                asked.bill(),
                use));
    return new BillPresettled(assessment.statement());
  }

  /** Settles once; called inside the key's once. */
  BillSettled settle(Transaction transaction, MemberCode place, String key, SettleBill asked) {
    Session session = transaction.session();
    String fate = FateRow.id(place, key);
    if (FateRow.isTombstone(session, fate)) {
      throw SettlementProblem.REVERSED_BEFORE.with();
    }
    CardIssuer.Use use = new CardIssuer.Use(CardIssuer.Effect.SPEND, place, useKey(place, key));
    Assessment assessment =
        assessor.assess(
            transaction,
            new Assessor.Case(
                asked.personNumber(),
                asked.kind(),
                asked.credential(),
                asked.useAccount(),
                asked.bill(),
                use));
    BillSettled answer = answer(place, asked, assessment.statement());
    payments.pay(transaction, assessment.relation().id(), answer);
    session.persist(new FateRow(fate, answer.settlementId(), answer.settledAt()));
    CourseRow course = CourseRow.of(session, assessment.person().id(), asked.kind());
    SettlementRow row = row(course, assessment, asked, answer);
    row.requestKey = key;
    for (Outcome.Year year : assessment.calculation().outcome().years()) {
      row.accumulatorId = add(session, course, row, year);
    }
    session.persist(row);
    assessor.relied(transaction, assessment, asked.bill(), answer.owed().day());
    return answer;
  }

  /** Adds what the bill does to a year; the last year is the one it belongs to. */
  private static String add(
      Session session, CourseRow course, SettlementRow row, Outcome.Year year) {
    AccumulatorRow accumulator = AccumulatorRow.of(session, course, year.start());
    accumulator.become(year.after());
    accumulator.settlements++;
    session.persist(new EffectRow(row.id, accumulator, row.event, year.growth()));
    return accumulator.id;
  }

  private BillSettled answer(MemberCode place, SettleBill asked, Statement statement) {
    String id = newId();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Obligation owed =
        new Obligation(
            id,
            id,
            Obligation.Act.SETTLED,
            self,
            place,
            assessor.today(),
            asked.kind(),
            asked.bill().care(),
            payments.owed(statement));
    return new BillSettled(id, now, statement, owed);
  }

  private SettlementRow row(
      CourseRow course, Assessment assessment, SettleBill asked, BillSettled answer) {
    Bill bill = asked.bill();
    Statement statement = answer.statement();
    SettlementRow row = new SettlementRow(answer.settlementId());
    row.courseId = course.id;
    row.event = course.next();
    row.admissionOrder = assessment.calculation().admissionOrder();
    row.factsSealed = settled.seal(assessment.facts());
    row.personNumber = asked.personNumber();
    row.relationId = assessment.relation().id();
    row.insuranceKind = asked.kind();
    row.care = bill.care();
    row.treatmentPlace = answer.owed().creditor().value();
    row.visitId = bill.visitId();
    row.institutionCode = bill.institutionCode();
    row.settledAt = answer.settledAt();
    row.settledDay = answer.owed().day();
    row.totalFen = statement.totals().total().fen();
    row.cashFen = statement.cash().fen();
    row.amounts = Figures.write(answer.owed().amounts());
    row.policyPack = statement.policyPack();
    row.policyDigest = statement.policyDigest();
    row.answerSealed = settled.seal(answer);
    return row;
  }

  static String useKey(MemberCode place, String key) {
    return place + "/" + key;
  }

  /** Thirty characters: this province, and 96 bits of a random identifier. */
  private String newId() {
    return self.value() + ids.get().replace("-", "").substring(0, 24);
  }
}
