package org.renshe.province.medical.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;

/** Splits bills by one policy. Immutable, safe for any number of threads, no I/O, no clock. */
public final class Calculator {
  private final PolicyPack pack;
  private final PackHead head;
  private final FilingRule filing;
  private final DeductibleRule deductible;
  private final PoolRule pool;
  private final SupplementRule supplement;
  private final SeriousIllnessRule seriousIllness;
  private final RefusalRule refusal;

  Calculator(PolicyPack pack, PackTables tables) {
    this.pack = pack;
    head = tables.head();
    CeilingRule ceilings = new CeilingRule(head, tables.ceilings());
    filing = new FilingRule(head, tables.cuts());
    deductible = new DeductibleRule(head, tables.deductibles());
    pool = new PoolRule(head, tables, ceilings);
    supplement = new SupplementRule(tables, ceilings);
    seriousIllness = new SeriousIllnessRule(head, tables.layers());
    refusal = new RefusalRule(head, tables.layers().uncalculated());
  }

  public PolicyPack pack() {
    return pack;
  }

  /** First day of the accumulation year (医保年度) the date lies in; accumulators are kept by it. */
  public LocalDate accumulationYear(LocalDate date) {
    return head.yearOf(date);
  }

  /**
   * First days of the accumulation years a bill changes, earliest first: the year of its last day,
   * and before it every year the stay reaches back to where the policy splits it by days.
   */
  public List<LocalDate> years(Bill bill) {
    return List.of(accumulationYear(bill.ends()));
  }

  /**
   * Splits a bill. The same situation and bill give the same outcome.
   *
   * @throws org.renshe.protocol.problem.ProblemException a {@link PolicyProblem} when the policy
   *     has no rule for it, or has one that is not calculated yet
   */
  public Outcome calculate(Situation situation, Bill bill) {
    if (situation.kind() != pack.kind()) {
      throw PolicyProblem.KIND_DIFFERS.with(head.name(), situation.kind());
    }
    BillTotals totals = BillCheck.totals(bill);
    Case subject = caseOf(situation, bill);
    refusal.checkBill(subject, bill);

    boolean inpatient = bill.care() == CareKind.INPATIENT;
    Accumulators before = situation.before();
    Steps steps = new Steps(head);
    CutRow cut = filing.row(situation.filing(), subject.day());
    Money firstPay = FilingRule.firstPay(cut, totals.inScope(), steps);
    Money inScope = totals.inScope().minus(firstPay);
    Money paidBefore = before.deductiblePaid(subject.care().code());
    Money taken = deductible.take(subject, situation, totals.total(), inScope, paidBefore, steps);
    long start = inpatient ? 0 : before.amount(Accumulators.inScopeKey("outpatient")).fen();
    PoolRule.Paid pooled =
        pool.pay(subject, start, inScope, taken, FilingRule.points(cut), before, steps);
    Money above = supplement.pay(subject, pooled.overCeiling(), before, steps);
    SelfPay share =
        new SelfPay(totals, firstPay, taken, pooled.copay(), pooled.overCeiling().minus(above));
    SeriousIllnessRule.Paid serious = seriousIllness.pay(subject, share, before, steps);
    refusal.checkLayers(
        subject, share.inScope().minus(serious.amount()), share.copay().plus(share.overCeiling()));

    Map<Fund, Money> funds = new EnumMap<>(Fund.class);
    funds.put(Fund.POOL, pooled.amount());
    funds.put(Fund.LARGE_AMOUNT, above);
    funds.put(Fund.SERIOUS_ILLNESS, serious.amount());
    funds.values().removeIf(Money::isZero);
    String care = subject.care().code();
    Map<String, Money> growth = new HashMap<>();
    growth.put(Accumulators.deductibleKey(care), taken);
    growth.put(Accumulators.inScopeKey(care), totals.inScope());
    funds.forEach((fund, paid) -> growth.put(Accumulators.paidKey(fund, care), paid));
    growth.put(Accumulators.baseKey(Fund.SERIOUS_ILLNESS), serious.counted());
    Accumulators bills = new Accumulators(inpatient ? 1 : 0, growth);
    Statement statement = statement(situation, share, pooled, funds, steps);
    LocalDate year = accumulationYear(bill.ends());
    return new Outcome(statement, List.of(new Outcome.Year(year, before, before.plus(bills))));
  }

  /** The person's account pays what it can of her share, cash the rest. */
  private Statement statement(
      Situation situation,
      SelfPay share,
      PoolRule.Paid pooled,
      Map<Fund, Money> funds,
      Steps steps) {
    BillTotals totals = share.totals();
    Money personal = totals.total().minus(Money.sum(funds.values()));
    Money account = situation.useAccount() ? situation.accountBalance().min(personal) : Money.ZERO;
    Map<Fund, Money> payments = new EnumMap<>(Fund.class);
    payments.putAll(funds);
    if (account.isPositive()) {
      payments.put(Fund.PERSONAL_ACCOUNT, account);
      steps.add("account", head.switches().orderLine(), personal, null, account);
    }
    Money cash = personal.minus(account);
    steps.add("cash", head.switches().orderLine(), personal, null, cash);
    return new Statement(
        totals,
        share.outOfAreaFirstPay(),
        share.deductible(),
        pooled.ratio(),
        payments,
        cash,
        situation.accountBalance().minus(account),
        steps.list(),
        pack.name(),
        pack.digest(),
        pack.sample());
  }

  private static Case caseOf(Situation situation, Bill bill) {
    Level level = Level.ofInstitution(bill.hospitalLevel());
    if (level == null) {
      throw PolicyProblem.SITUATION_UNKNOWN.with("hospitalLevel", bill.hospitalLevel());
    }
    Set<Group> groups = PersonGroups.of(situation);
    Care care = bill.care() == CareKind.INPATIENT ? Care.INPATIENT : Care.OUTPATIENT;
    return new Case(care, level, groups, situation.age(), bill.ends().toEpochDay());
  }
}
