package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AccumulatorsRead;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CheckEntitlement;
import org.renshe.protocol.message.EntitlementChecked;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.ReadAccumulators;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.registry.Person;
import org.renshe.province.registry.RegistryService;

/**
 * Answers what a person may enjoy (2001) and what she has used (5206).
 *
 * <p>What is left of deductible and limits is what the policy itself says of a trial bill that is
 * larger than any: no rule is written a second time.
 */
final class Enquiries {
  /** Two bills above every deductible, band and limit; what differs between them is no sum. */
  private static final Money LARGE = Money.ofYuan("50000000.00");

  private static final Money LARGER = Money.ofYuan("90000000.00");

  private final RegistryService registry;
  private final Assessor assessor;
  private final FactFinder facts;
  private final PersonalData personalData;
  private final Audit audit;

  Enquiries(
      RegistryService registry,
      Assessor assessor,
      FactFinder facts,
      PersonalData personalData,
      Audit audit) {
    this.registry = registry;
    this.assessor = assessor;
    this.facts = facts;
    this.personalData = personalData;
    this.audit = audit;
  }

  /** A refusal is an answer too: it says why. */
  EntitlementChecked check(
      Transaction transaction, MemberCode place, String key, CheckEntitlement asked) {
    Person person = person(transaction, place, key, asked.personNumber(), "check-entitlement");
    try {
      return enjoyed(transaction, place, person, asked);
    } catch (ProblemException refusal) {
      if (refusal.problem().retrySafe()) {
        throw refusal;
      }
      return answer(asked, null, List.of(refused(main(asked.kind()), refusal)));
    }
  }

  private EntitlementChecked enjoyed(
      Transaction transaction, MemberCode place, Person person, CheckEntitlement asked) {
    Bill bill = bill(asked.visit(), LARGE);
    Assessor.Entitled entitled =
        assessor.entitled(
            transaction, person, asked.kind(), new Assessor.Care(place, bill), assessor.today());
    Benefit benefit = facts.benefit(entitled.relation(), bill.ends());
    Facts found =
        facts.find(
            transaction,
            new FactFinder.Asked(person, entitled.relation(), entitled.effect(), true, place, bill),
            benefit);
    Past past = facts.past(transaction, person, found, benefit);
    Statement large = Calculation.of(benefit, found, past).statement();
    Statement larger =
        Calculation.of(benefit, found.with(bill(asked.visit(), LARGER)), past).statement();
    Money deductible = large.deductible().equals(larger.deductible()) ? large.deductible() : null;
    List<EntitlementChecked.Row> rows = new ArrayList<>();
    Set<Fund> funds = new LinkedHashSet<>(large.payments().keySet());
    funds.addAll(large.limits().keySet());
    funds.add(main(asked.kind()));
    for (Fund fund : Fund.values()) {
      if (fund.isFund() && funds.contains(fund)) {
        rows.add(row(fund, large, fund == main(asked.kind()) ? deductible : null));
      }
    }
    if (found.useAccount() && found.accountBefore().isPositive()) {
      rows.add(
          new EntitlementChecked.Row(Fund.PERSONAL_ACCOUNT, null, null, found.accountBefore()));
    }
    return answer(asked, entitled.effect().code(), rows);
  }

  private static Fund main(InsuranceKind kind) {
    return kind == InsuranceKind.INJURY ? Fund.WORK_INJURY : Fund.POOL;
  }

  private static EntitlementChecked.Row row(Fund fund, Statement large, Money deductible) {
    Money left = large.limits().get(fund);
    if (large.paidBy(fund).isPositive()) {
      return new EntitlementChecked.Row(fund, null, deductible, left);
    }
    return left != null && left.isZero()
        ? refused(fund, SettlementProblem.LIMIT_REACHED.with(fund))
        : refused(fund, SettlementProblem.FUND_DOES_NOT_PAY.with(fund));
  }

  /** Figures that are not zero, in the order of their keys. */
  AccumulatorsRead read(
      Transaction transaction, MemberCode place, String key, ReadAccumulators asked) {
    Person person = person(transaction, place, key, asked.personNumber(), "read-accumulators");
    List<AccumulatorsRead.Year> years = new ArrayList<>();
    for (InsuranceKind kind : InsuranceKind.values()) {
      if (asked.kind() == null || asked.kind() == kind) {
        transaction
            .session()
            .createSelectionQuery(
                "from AccumulatorRow where personId = :person and insuranceKind = :kind"
                    + " and yearStart > :from and yearStart <= :to order by yearStart",
                AccumulatorRow.class)
            .setParameter("person", person.id())
            .setParameter("kind", kind)
            .setParameter("from", asked.asOf().minusYears(1))
            .setParameter("to", asked.asOf())
            .getResultList()
            .forEach(row -> years.add(year(row)));
      }
    }
    return new AccumulatorsRead(person.personNumber(), years);
  }

  private static AccumulatorsRead.Year year(AccumulatorRow row) {
    List<AccumulatorsRead.Total> totals = new ArrayList<>();
    Map<String, Money> amounts = new TreeMap<>(row.figures().amounts());
    amounts.forEach(
        (figure, amount) ->
            totals.add(
                new AccumulatorsRead.Total(
                    figure, figure.substring(figure.lastIndexOf('/') + 1), amount)));
    return new AccumulatorsRead.Year(
        row.insuranceKind, row.yearStart, row.figures().admissions(), totals);
  }

  private Person person(
      Transaction transaction, MemberCode place, String key, String number, String action) {
    Person person =
        registry
            .byPersonNumber(transaction, number)
            .orElseThrow(() -> SettlementProblem.PERSON_UNKNOWN.with());
    audit.record(
        transaction, "member:" + place, action, personalData.index(person.documentNumber()), key);
    return person;
  }

  private static EntitlementChecked answer(
      CheckEntitlement asked, String effect, List<EntitlementChecked.Row> rows) {
    return new EntitlementChecked(
        asked.personNumber(),
        asked.kind(),
        asked.visit().begins(),
        asked.visit().ends(),
        effect,
        rows);
  }

  private static EntitlementChecked.Row refused(Fund fund, ProblemException refusal) {
    return new EntitlementChecked.Row(
        fund,
        new EntitlementChecked.Refusal(
            refusal.problem().code(),
            refusal.sentence(Locale.CHINESE),
            refusal.sentence(Locale.ENGLISH),
            refusal.remedy(Locale.CHINESE),
            refusal.remedy(Locale.ENGLISH)),
        null,
        null);
  }

  /** A bill of one covered line, of the first day asked about. */
  private static Bill bill(CheckEntitlement.Visit visit, Money amount) {
    LocalDate day = visit.begins();
    BillLine line =
        new BillLine(
            "1",
            "-",
            "",
            "09",
            BillLine.ItemClass.A,
            amount,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            amount);
    return new Bill(
        "-",
        visit.institutionCode(),
        "",
        visit.hospitalLevel(),
        visit.treatmentDivision(),
        visit.care(),
        visit.medType(),
        visit.emergency(),
        day,
        day,
        List.of(line),
        signs(visit));
  }

  /** Of work injury it is asked for what the injury needs; the bill has to say so itself. */
  private static BillSigns signs(CheckEntitlement.Visit visit) {
    return new BillSigns(visit.disease(), false, BillSigns.Injury.NO_THIRD_PARTY, null);
  }
}
