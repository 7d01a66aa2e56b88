package org.renshe.province.medical.policy;

import java.util.Locale;
import java.util.Set;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * One band of serious-illness insurance on the year's total (大病保险).
 *
 * @param bandFrom fen above the deductible, inclusive
 * @param bandTo fen above the deductible, exclusive, {@link Long#MAX_VALUE} where open
 */
record SeriousIllnessRow(
    int line,
    Group group,
    Validity validity,
    Terms terms,
    long bandFrom,
    long bandTo,
    BasisPoints ratio) {

  /**
   * What every band of one table shares.
   *
   * @param deductible the bands start above it
   * @param ceiling what it pays at most in a year, null for no limit
   * @param care kinds of care that count, empty for all
   * @param counts what of the person's share counts
   */
  record Terms(Money deductible, Money ceiling, Set<Care> care, Set<Count> counts) {}

  /** Part of a person's share. */
  enum Count implements Word {
    DEDUCTIBLE,
    COPAY,
    OVER_CEILING,
    CLASS_B_FIRST_PAY,
    PRICE_LIMIT_EXCESS,
    OUT_OF_AREA_FIRST_PAY;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether both belong to one table of bands. */
  boolean sameTable(SeriousIllnessRow other) {
    return group == other.group && validity.overlaps(other.validity);
  }
}
