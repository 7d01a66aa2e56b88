package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.province.medical.filing.FilingService;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.Person;

/** Gathers what a bill is calculated from: the person's facts, and what was settled before. */
final class FactFinder {
  private static final int STAYS_MAX = 5;

  private final PolicyShelf shelf;
  private final FilingService filings;
  private final Payments payments;
  private final Settled settled;

  FactFinder(PolicyShelf shelf, FilingService filings, Payments payments, Settled settled) {
    this.shelf = shelf;
    this.filings = filings;
    this.payments = payments;
    this.settled = settled;
  }

  /** Whose bill, and how it may be paid. */
  record Asked(
      Person person,
      InsuredRelation relation,
      FilingEffect effect,
      boolean useAccount,
      MemberCode place,
      Bill bill) {}

  Benefit benefit(InsuredRelation relation, LocalDate day) {
    return shelf.find(relation.division(), relation.kind(), day);
  }

  Facts find(Transaction transaction, Asked asked, Benefit benefit) {
    Bill bill = asked.bill();
    InsuredRelation relation = asked.relation();
    LocalDate year = benefit.accumulationYear(bill.ends());
    int unbroken = (int) Math.max(0, ChronoUnit.YEARS.between(relation.since(), year));
    return new Facts(
        relation.division(),
        relation.kind(),
        List.copyOf(Entitlement.groups(relation)),
        asked.person().ageOn(bill.ends()),
        asked.effect(),
        asked.useAccount(),
        relation.accountBalance(),
        asked.useAccount() ? limits(transaction, asked) : List.of(),
        diseases(transaction, asked),
        unbroken,
        yearsWithoutClaim(transaction, asked.person().id(), relation.kind(), year, unbroken),
        asked.place(),
        shelf.digests(benefit),
        bill);
  }

  /** What the bill looks back at, as it stands now. */
  Past past(Transaction transaction, Person person, Facts facts, Benefit benefit) {
    Session session = transaction.session();
    Map<LocalDate, Accumulators> years = new HashMap<>();
    for (LocalDate year : benefit.years(facts.bill())) {
      AccumulatorRow row =
          session.find(AccumulatorRow.class, AccumulatorRow.id(person.id(), facts.kind(), year));
      years.put(year, row == null ? Accumulators.NONE : row.figures());
    }
    if (facts.bill().care() != CareKind.INPATIENT) {
      return new Past(years, null, null);
    }
    List<Lived> stays = stays(session, person.personNumber(), facts);
    return new Past(
        years,
        Past.stay(stays, facts.place().value(), facts.bill()),
        Past.referredFrom(stays, facts.bill()));
  }

  /** Live settlements of this visit, and of those it was referred from. */
  private List<Lived> stays(Session session, String personNumber, Facts facts) {
    List<Lived> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    String visit = facts.bill().visitId();
    String next = facts.bill().signs().referredFromVisit();
    for (int i = 0; i <= STAYS_MAX && visit != null && seen.add(visit); i++) {
      List<Lived> ofVisit = settled.ofVisit(session, personNumber, facts.kind(), visit);
      found.addAll(ofVisit);
      if (i > 0 && !ofVisit.isEmpty()) {
        next = ofVisit.get(0).bill().signs().referredFromVisit();
      }
      visit = next;
      next = null;
    }
    return found;
  }

  private List<Facts.Limit> limits(Transaction transaction, Asked asked) {
    List<Facts.Limit> limits = new ArrayList<>();
    for (MutualAid aid :
        payments.limits(transaction, asked.person().id(), asked.bill().totals().total())) {
      limits.add(new Facts.Limit(aid.payer(), aid.grantId(), aid.amount()));
    }
    return limits;
  }

  private List<Facts.Disease> diseases(Transaction transaction, Asked asked) {
    if (asked.bill().signs().diseaseCode() == null) {
      return List.of();
    }
    return filings
        .chronicApprovals()
        .on(transaction, asked.person().id(), asked.relation().kind(), asked.bill().ends())
        .stream()
        .map(one -> new Facts.Disease(one.code(), one.from(), one.to()))
        .toList();
  }

  /** Whole accumulation years before this one in which the pooled fund paid nothing for her. */
  private static int yearsWithoutClaim(
      Transaction transaction, String personId, InsuranceKind kind, LocalDate year, int unbroken) {
    return transaction
        .session()
        .createSelectionQuery(
            "from AccumulatorRow where personId = :person and insuranceKind = :kind"
                + " and yearStart < :year order by yearStart desc",
            AccumulatorRow.class)
        .setParameter("person", personId)
        .setParameter("kind", kind)
        .setParameter("year", year)
        .getResultList()
        .stream()
        .filter(row -> row.figures().paidBy(Fund.POOL).isPositive())
        .findFirst()
        .map(row -> (int) ChronoUnit.YEARS.between(row.yearStart, year) - 1)
        .map(years -> Math.min(years, unbroken))
        .orElse(unbroken);
  }
}
