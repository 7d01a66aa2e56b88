package org.renshe.province.medical.policy;

import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.money.Money;

/** Takes the deductible (起付标准). */
final class DeductibleRule {
  private final PackHead head;
  private final DeductibleRow[] rows;
  private final Set<Care> cares = EnumSet.noneOf(Care.class);

  DeductibleRule(PackHead head, List<DeductibleRow> rows) {
    this.head = head;
    this.rows = rows.toArray(DeductibleRow[]::new);
    rows.forEach(row -> cares.add(row.scope().care()));
  }

  /**
   * What is taken of this bill.
   *
   * @param total the whole bill
   * @param inScope what is left in scope, the most that can be taken
   * @param paidThisYear taken before of this kind of care
   */
  Money take(
      Case bill, Situation situation, Money total, Money inScope, Money paidThisYear, Steps steps) {
    if (!cares.contains(bill.care()) && !cares.contains(Care.ANY)) {
      steps.add("deductible", head.switches().orderLine(), inScope, null, Money.ZERO);
      return Money.ZERO;
    }
    FilingEffect filing = situation.filing();
    DeductibleRow row = choose(bill, situation.admissionOrder(), filing);
    DeductibleAmount rule = row.amount();
    Money full =
        switch (rule.basis()) {
          case PER_VISIT, PER_ADMISSION -> rule.fixed();
          case NONE -> Money.ZERO;
          case PER_YEAR -> rule.fixed().minus(paidThisYear).max(Money.ZERO);
          case HALF_OF_FIRST ->
              first(bill, filing, steps).times(rule.share(), RoundingMode.HALF_UP);
          case HALF_OF_ADULT_FIRST ->
              first(bill.of(Group.ADULT), filing, steps).times(rule.share(), RoundingMode.HALF_UP);
          case MINUS_EACH_TIME -> lessEachTime(bill, situation, rule, steps);
          case PERCENT_OF_TOTAL_COST ->
              within(rule, total.times(rule.share(), RoundingMode.HALF_UP));
        };
    Money taken = full.min(inScope);
    steps.add("deductible", row.line(), inScope, rule.share(), taken);
    return taken;
  }

  private Money lessEachTime(Case bill, Situation situation, DeductibleAmount rule, Steps steps) {
    long off = Math.multiplyExact(rule.step().fen(), situation.admissionOrder() - 1L);
    return within(rule, first(bill, situation.filing(), steps).minus(Money.ofFen(off)));
  }

  private static Money within(DeductibleAmount rule, Money amount) {
    Money raised = amount.max(rule.min());
    return rule.max() == null ? raised : raised.min(rule.max());
  }

  /** The fixed amount of a first admission, which a later one is computed from. */
  private Money first(Case bill, FilingEffect filing, Steps steps) {
    DeductibleRow row = choose(bill, 1, filing);
    if (!row.amount().basis().fixed()) {
      throw PolicyProblem.NO_RULE.with(head.name(), "deductibles (first)", bill.describe());
    }
    steps.add("deductible.first", row.line(), Money.ZERO, null, row.amount().fixed());
    return row.amount().fixed();
  }

  private DeductibleRow choose(Case bill, int admission, FilingEffect filing) {
    DeductibleRow best = null;
    for (DeductibleRow row : rows) {
      if (row.covers(bill, admission, filing)
          && (best == null || row.score(bill) > best.score(bill))) {
        best = row;
      }
    }
    if (best == null) {
      throw PolicyProblem.NO_RULE.with(
          head.name(), "deductibles", bill.describe() + ", admission " + admission);
    }
    return best;
  }
}
