package org.renshe.province.medical.policy.rule;

import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.pack.AgePointsRow;
import org.renshe.province.medical.policy.pack.Bands;
import org.renshe.province.medical.policy.pack.CutRow;
import org.renshe.province.medical.policy.pack.RatioRow;
import org.renshe.province.medical.policy.pack.Share;

/** One bill spread over the bands of its case. Used once, by one thread. */
final class BandShares {
  private final RatioRow[] bands;
  private final long[] sizes;
  private final BasisPoints[] ratios;
  private final BasisPoints[] raised;
  private final AgePointsRow points;
  private final CutRow cut;
  private int startBand;

  BandShares(RatioRow[] bands, int age, AgePointsRow[] agePoints, CutRow cut) {
    this.bands = bands;
    this.sizes = new long[bands.length];
    this.ratios = new BasisPoints[bands.length];
    this.raised = new BasisPoints[bands.length];
    this.cut = cut;
    AgePointsRow used = null;
    for (int i = 0; i < bands.length; i++) {
      AgePointsRow own = points(bands[i].agePoints(), age, agePoints);
      used = own == null ? used : own;
      raised[i] = own == null ? bands[i].ratio() : own.raise(bands[i].ratio());
      ratios[i] = cut == null ? raised[i] : cut.of(raised[i]);
    }
    this.points = used;
  }

  private static AgePointsRow points(String id, int age, AgePointsRow[] rows) {
    for (AgePointsRow row : rows) {
      if (row.id().equals(id) && row.minAge() <= age && age <= row.maxAge()) {
        return row;
      }
    }
    return null;
  }

  /** Lays the stretch {@code [low, high)} of fen over the bands. */
  BandShares spread(long low, long high) {
    for (int i = 0; i < bands.length; i++) {
      sizes[i] = Bands.overlap(low, high, bands[i].bandFrom(), bands[i].bandTo());
      if (bands[i].bandFrom() <= low) {
        startBand = i;
      }
    }
    return this;
  }

  /** What the fund would pay without a ceiling, exact. */
  long units() {
    return units(ratios);
  }

  private long units(BasisPoints[] by) {
    long units = 0;
    for (int i = 0; i < sizes.length; i++) {
      units = Math.addExact(units, Share.units(sizes[i], by[i]));
    }
    return units;
  }

  /** Fen that lie in bands. */
  long eligible() {
    long fen = 0;
    for (long size : sizes) {
      fen += size;
    }
    return fen;
  }

  /** The ratio of the band it starts in. */
  BasisPoints startRatio() {
    return ratios[startBand];
  }

  /** Fen used up when the fund pays no more than this, from the lowest band. */
  long usedBy(Money paid) {
    long left = Math.multiplyExact(paid.fen(), Share.UNITS_PER_FEN);
    long used = 0;
    for (int i = 0; i < sizes.length; i++) {
      long units = Share.units(sizes[i], ratios[i]);
      if (units > left) {
        return used + Share.amountUsed(left, ratios[i]);
      }
      left -= units;
      used += sizes[i];
    }
    return used;
  }

  /** One step a band, rounded so that they sum to the fund's figure; then what age and cut did. */
  void explain(Steps steps) {
    long units = 0;
    Money before = Money.ZERO;
    for (int i = 0; i < sizes.length; i++) {
      units += Share.units(sizes[i], ratios[i]);
      Money after = Share.halfUp(units);
      if (sizes[i] > 0 || (i == startBand && eligible() == 0)) {
        steps.add(
            "pool.band", bands[i].line(), Money.ofFen(sizes[i]), ratios[i], after.minus(before));
      }
      before = after;
    }
    Money eligible = Money.ofFen(eligible());
    if (points != null) {
      BasisPoints[] plain = new BasisPoints[bands.length];
      for (int i = 0; i < bands.length; i++) {
        plain[i] = bands[i].ratio();
      }
      BasisPoints by = points.set() != null ? points.set() : points.add();
      Money gain = Share.halfUp(units(raised) - units(plain));
      steps.add("pool.agePoints", points.line(), eligible, by, gain);
    }
    if (cut != null) {
      Money loss = Share.halfUp(units(raised) - units(ratios));
      steps.add("pool.cut", cut.line(), eligible, cut.value(), loss);
    }
  }
}
