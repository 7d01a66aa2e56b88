package org.renshe.province.medical.policy;

import java.util.Locale;
import org.renshe.protocol.money.BasisPoints;

/** One row of the cross-province table: what being elsewhere costs (异地就医降幅). */
record CutRow(int line, FilingEffect filing, Method method, BasisPoints value, Validity validity) {

  /** Form of the cut. */
  enum Method implements Word {
    NONE,
    /** Taken off every band's ratio. */
    RATIO_POINTS,
    /** Paid by the person first, before the deductible. */
    FIRST_PAY;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean ties(CutRow other) {
    return filing == other.filing && validity.overlaps(other.validity);
  }
}
