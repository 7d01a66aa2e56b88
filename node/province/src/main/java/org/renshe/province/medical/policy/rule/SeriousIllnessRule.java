package org.renshe.province.medical.policy.rule;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.History;
import org.renshe.province.medical.policy.pack.Bands;
import org.renshe.province.medical.policy.pack.BonusRow;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.pack.PackTables;
import org.renshe.province.medical.policy.pack.SeriousIllnessRow;
import org.renshe.province.medical.policy.pack.Share;
import org.renshe.province.medical.policy.pack.TiltRow;
import org.renshe.province.medical.policy.pack.Validity;

/**
 * Serious-illness insurance (大病保险): what it owes on the year's total with this bill, less what it
 * owed before it.
 */
final class SeriousIllnessRule {
  private static final Set<Group> LISTED =
      EnumSet.of(Group.LISTED_DISEASE, Group.CANCER_RADIO_CHEMO, Group.PSYCHIATRIC);
  private static final String BASE = Accumulators.baseKey(Fund.SERIOUS_ILLNESS);

  private final PackHead head;
  private final SeriousIllnessRow[] rows;
  private final TiltRow[] tilts;
  private final BonusRow[] bonuses;

  SeriousIllnessRule(PackHead head, PackTables.Layers layers) {
    this.head = head;
    this.rows = layers.seriousIllness().toArray(SeriousIllnessRow[]::new);
    this.tilts = layers.tilts().toArray(TiltRow[]::new);
    this.bonuses = layers.bonuses().toArray(BonusRow[]::new);
  }

  /** Pays on the parts of a bill together; the year's total grows by what of them counts. */
  void pay(Case bill, List<SelfPay> shares, History history, Totals year, Tally tally) {
    SeriousIllnessRow[] bands = table(bill);
    if (bands.length == 0) {
      for (SelfPay share : shares) {
        year.add(BASE, share.inScope());
      }
      return;
    }
    SeriousIllnessRow.Terms terms = bands[0].terms();
    Money counted = Money.ZERO;
    for (SelfPay share : shares) {
      if (counts(terms, share.care())) {
        for (SeriousIllnessRow.Count count : terms.counts()) {
          counted = counted.plus(share.part(count));
        }
      }
    }
    TiltRow tilt = tilt(bill, bands[0].group());
    Money deductible = terms.deductible();
    if (tilt != null) {
      deductible = deductible.times(tilt.deductibleFactor(), RoundingMode.HALF_UP);
    }
    Steps steps = tally.steps();
    long low = year.amount(BASE).minus(deductible).fen();
    Money full = increment(bands, tilt, low, low + counted.fen(), steps);
    if (tilt != null && full.isPositive()) {
      steps.add("seriousIllness.tilt", tilt.line(), deductible, tilt.ratioAdd(), full);
    }
    year.add(BASE, counted);
    Money ceiling = tilt == null ? terms.ceiling() : tilt.ceiling();
    Money paid = limit(bill, bands[0], ceiling, full, history, year, tally);
    tally.pay(Fund.SERIOUS_ILLNESS, bill.care(), paid, year);
    for (SelfPay share : shares) {
      if (counts(terms, share.care())) {
        Money part = paid.min(share.inScope());
        share.pay(part);
        paid = paid.minus(part);
      }
    }
  }

  private static boolean counts(SeriousIllnessRow.Terms terms, Care care) {
    return terms.care().isEmpty()
        || terms.care().contains(care)
        || terms.care().contains(care.wider());
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
      History history,
      Totals year,
      Tally tally) {
    if (ceiling == null) {
      return full;
    }
    BonusRow bonus = bonus(bill);
    Money raise = bonus == null ? Money.ZERO : raise(bonus, ceiling, history);
    Money paid = year.paid(Fund.SERIOUS_ILLNESS, Care.ANY);
    Money left = ceiling.plus(raise).minus(paid).max(Money.ZERO);
    tally.limit(
        Fund.SERIOUS_ILLNESS, new CeilingRule.Left(head.rule(first.line()), left, null, ceiling));
    if (full.compareTo(left) <= 0) {
      return full;
    }
    if (raise.isPositive()) {
      tally.steps().add("seriousIllness.bonus", bonus.line(), ceiling, null, raise);
    }
    tally.steps().add("seriousIllness.ceiling", first.line(), full, null, left);
    return left;
  }

  private BonusRow bonus(Case bill) {
    for (BonusRow row : bonuses) {
      if (row.validity().covers(bill.day())) {
        return row;
      }
    }
    return null;
  }

  /** What unbroken years and years without a claim add, at most the share of the ceiling. */
  private static Money raise(BonusRow bonus, Money ceiling, History history) {
    long years = Math.max(0, history.unbrokenYears() - bonus.afterYears());
    long fen =
        Math.addExact(
            Math.multiplyExact(years, bonus.addPerYear().fen()),
            Math.multiplyExact((long) history.yearsWithoutClaim(), bonus.addWithoutClaim().fen()));
    return Money.ofFen(fen).min(ceiling.times(bonus.mostOfCeiling(), RoundingMode.HALF_UP));
  }

  /**
   * The bands of the most specific group the person belongs to; those of listed diseases where she
   * is approved for one.
   */
  private SeriousIllnessRow[] table(Case bill) {
    boolean ill = bill.groups().stream().anyMatch(LISTED::contains);
    SeriousIllnessRow[] listed = ill ? table(bill, true) : new SeriousIllnessRow[0];
    return listed.length > 0 ? listed : table(bill, false);
  }

  private SeriousIllnessRow[] table(Case bill, boolean listed) {
    Group best = null;
    for (SeriousIllnessRow row : rows) {
      if (row.terms().listed() == listed
          && covers(row.group(), row.validity(), bill)
          && (best == null || row.group().specificity() > best.specificity())) {
        best = row.group();
      }
    }
    Group group = best;
    return Arrays.stream(rows)
        .filter(row -> row.terms().listed() == listed)
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
