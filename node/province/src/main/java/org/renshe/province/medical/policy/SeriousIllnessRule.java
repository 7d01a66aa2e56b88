package org.renshe.province.medical.policy;

import java.math.RoundingMode;
import java.util.List;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * Serious-illness insurance (大病保险): what it owes on the year's total with this bill, less what it
 * owed before it.
 */
final class SeriousIllnessRule {
  private final PackHead head;
  private final SeriousIllnessRow[] rows;
  private final TiltRow[] tilts;
  private final UncalculatedRow[] bonuses;

  SeriousIllnessRule(PackHead head, PackTables.Layers layers) {
    this.head = head;
    this.rows = layers.seriousIllness().toArray(SeriousIllnessRow[]::new);
    this.tilts = layers.tilts().toArray(TiltRow[]::new);
    this.bonuses =
        layers.uncalculated().stream()
            .filter(row -> row.kind() == UncalculatedRow.Kind.CONTINUITY_BONUS)
            .toArray(UncalculatedRow[]::new);
  }

  /** What it pays, and how much this bill adds to the year's total. */
  record Paid(Money amount, Money counted) {}

  Paid pay(Case bill, SelfPay share, Accumulators before, Steps steps) {
    SeriousIllnessRow[] bands = table(bill);
    if (bands.length == 0) {
      return new Paid(Money.ZERO, share.inScope());
    }
    SeriousIllnessRow.Terms terms = bands[0].terms();
    if (!terms.care().isEmpty() && !terms.care().contains(bill.care())) {
      return new Paid(Money.ZERO, Money.ZERO);
    }
    Money counted = Money.sum(terms.counts().stream().map(share::part).toList());
    TiltRow tilt = tilt(bill, bands[0].group());
    Money deductible = terms.deductible();
    if (tilt != null) {
      deductible = deductible.times(tilt.deductibleFactor(), RoundingMode.HALF_UP);
    }
    long low = before.seriousIllnessBase().minus(deductible).fen();
    Money full = increment(bands, tilt, low, low + counted.fen(), steps);
    if (tilt != null && full.isPositive()) {
      steps.add("seriousIllness.tilt", tilt.line(), deductible, tilt.ratioAdd(), full);
    }
    Money ceiling = tilt == null ? terms.ceiling() : tilt.ceiling();
    return new Paid(limit(bill, bands[0], ceiling, full, before, steps), counted);
  }

  /** Owed at the upper end less owed at the lower, each rounded half up once. */
  private static Money increment(
      SeriousIllnessRow[] bands, TiltRow tilt, long low, long high, Steps steps) {
    long units = 0;
    for (SeriousIllnessRow band : bands) {
      units +=
          Share.units(Bands.overlap(0, low, band.bandFrom(), band.bandTo()), ratio(band, tilt));
    }
    Money before = Share.halfUp(units);
    Money total = Money.ZERO;
    for (SeriousIllnessRow band : bands) {
      BasisPoints ratio = ratio(band, tilt);
      long size = Bands.overlap(Math.max(0, low), high, band.bandFrom(), band.bandTo());
      if (size == 0) {
        continue;
      }
      units += Share.units(size, ratio);
      Money after = Share.halfUp(units);
      Money step = after.minus(before);
      steps.add("seriousIllness.band", band.line(), Money.ofFen(size), ratio, step);
      total = total.plus(step);
      before = after;
    }
    return total;
  }

  private static BasisPoints ratio(SeriousIllnessRow band, TiltRow tilt) {
    if (tilt == null) {
      return band.ratio();
    }
    int sum = band.ratio().value() + tilt.ratioAdd().value();
    return new BasisPoints(Math.min(BasisPoints.ALL.value(), sum));
  }

  private Money limit(
      Case bill,
      SeriousIllnessRow first,
      Money ceiling,
      Money full,
      Accumulators before,
      Steps steps) {
    if (ceiling == null) {
      return full;
    }
    Money left = ceiling.minus(before.paidBy(Fund.SERIOUS_ILLNESS)).max(Money.ZERO);
    if (full.compareTo(left) <= 0) {
      return full;
    }
    for (UncalculatedRow bonus : bonuses) {
      if (bonus.scope().covers(bill)) {
        throw PolicyProblem.NOT_CALCULATED.with(head.rule(bonus.line()), bonus.what());
      }
    }
    steps.add("seriousIllness.ceiling", first.line(), full, null, left);
    return left;
  }

  /** The bands of the most specific group the person belongs to. */
  private SeriousIllnessRow[] table(Case bill) {
    Group best = null;
    for (SeriousIllnessRow row : rows) {
      if (covers(row.group(), row.validity(), bill)
          && (best == null || row.group().specificity() > best.specificity())) {
        best = row.group();
      }
    }
    Group group = best;
    return List.of(rows).stream()
        .filter(row -> row.group() == group && row.validity().covers(bill.day()))
        .toArray(SeriousIllnessRow[]::new);
  }

  /** A tilt applies where the person's group has no table of its own. */
  private TiltRow tilt(Case bill, Group tableGroup) {
    TiltRow best = null;
    for (TiltRow row : tilts) {
      if (covers(row.group(), row.validity(), bill)
          && row.group().specificity() > tableGroup.specificity()
          && (best == null || row.group().specificity() > best.group().specificity())) {
        best = row;
      }
    }
    return best;
  }

  private static boolean covers(Group group, Validity validity, Case bill) {
    return (group == Group.ANY || bill.groups().contains(group)) && validity.covers(bill.day());
  }
}
