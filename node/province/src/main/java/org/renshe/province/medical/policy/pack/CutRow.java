package org.renshe.province.medical.policy.pack;

import java.util.Locale;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.province.medical.policy.FilingEffect;

/** One row of the cross-province table: what being elsewhere costs (异地就医降幅). */
public record CutRow(
    int line, FilingEffect filing, Method method, BasisPoints value, Validity validity) {

  /** Form of the cut. */
  public enum Method implements Word {
    NONE,
    /** Taken off every band's ratio. */
    RATIO_POINTS,
    /** What stays of every band's ratio, rounded half up to the basis point. */
    RATIO_FACTOR,
    /** Paid by the person first, before the deductible. */
    FIRST_PAY;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A band's ratio after the cut; unchanged where the person pays first instead. */
  public BasisPoints of(BasisPoints ratio) {
    return switch (method) {
      case NONE, FIRST_PAY -> ratio;
      case RATIO_POINTS -> ratio.less(value);
      case RATIO_FACTOR -> new BasisPoints(Share.halfUpUnits(Share.units(ratio.value(), value)));
    };
  }

  boolean ties(CutRow other) {
    return filing == other.filing && validity.overlaps(other.validity);
  }
}
