package org.renshe.province.medical.policy.rule;

import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.DeductibleAmount;
import org.renshe.province.medical.policy.pack.DeductibleBasis;
import org.renshe.province.medical.policy.pack.DeductibleRow;
import org.renshe.province.medical.policy.pack.PackHead;

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
   * What is taken of a part of a bill.
   *
   * @param total the whole part
   * @param inScope what is left in scope, the most that can be taken
   * @param episode what was taken before of the stay or the course of disease
   */
  Money take(
      Case bill,
      FilingEffect filing,
      Episode episode,
      Money total,
      Money inScope,
      Totals year,
      Steps steps) {
    if (!cares.contains(bill.care())
        && !cares.contains(bill.care().wider())
        && !cares.contains(Care.ANY)) {
      steps.add("deductible", head.switches().orderLine(), inScope, null, Money.ZERO);
      return Money.ZERO;
    }
    int order = episode.order();
    DeductibleRow row = choose(bill, order, filing);
    DeductibleAmount rule = row.amount();
    Money full =
        switch (rule.basis()) {
          case PER_VISIT, PER_ADMISSION -> rule.fixed();
          case NONE -> Money.ZERO;
          case PER_YEAR -> rule.fixed().minus(year.deductible(row.scope().care())).max(Money.ZERO);
          case HALF_OF_FIRST ->
              first(bill, filing, steps).times(rule.share(), RoundingMode.HALF_UP);
          case HALF_OF_ADULT_FIRST ->
              first(bill.of(Group.ADULT), filing, steps).times(rule.share(), RoundingMode.HALF_UP);
          case MINUS_EACH_TIME -> lessEachTime(bill, order, filing, rule, steps);
          case PERCENT_OF_TOTAL_COST ->
              within(rule, total.times(rule.share(), RoundingMode.HALF_UP));
        };
    Money due = rule.basis() == DeductibleBasis.PER_YEAR ? full : continued(full, episode, steps);
    Money taken = due.min(inScope);
    steps.add("deductible", row.line(), inScope, rule.share(), taken);
    return taken;
  }

  /** Less what the course of disease and the very stay have paid; a yearly sum knows by itself. */
  private Money continued(Money full, Episode episode, Steps steps) {
    Money due = full;
    switch (episode.referral()) {
      case NONE -> {}
      case UP -> {
        due = full.minus(episode.referredDeductible()).max(Money.ZERO);
        steps.add("deductible.referred", head.switches().referrals().upLine(), full, null, due);
      }
      case DOWN -> {
        due = Money.ZERO;
        steps.add("deductible.referred", head.switches().referrals().downLine(), full, null, due);
      }
    }
    if (episode.carried().isPositive()) {
      due = due.minus(episode.carried()).max(Money.ZERO);
      int line =
          episode.goesOn()
              ? head.switches().stays().interimLine()
              : head.switches().stays().splitLine();
      steps.add("deductible.sameStay", line, full, null, due);
    }
    return due;
  }

  private Money lessEachTime(
      Case bill, int order, FilingEffect filing, DeductibleAmount rule, Steps steps) {
    long off = Math.multiplyExact(rule.step().fen(), order - 1L);
    return within(rule, first(bill, filing, steps).minus(Money.ofFen(off)));
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
