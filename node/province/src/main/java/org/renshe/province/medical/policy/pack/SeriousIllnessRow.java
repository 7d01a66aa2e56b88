package org.renshe.province.medical.policy.pack;

import java.util.Locale;
import java.util.Set;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Group;

/**
 * One band of serious-illness insurance on the year's total (大病保险).
 *
 * @param bandFrom fen above the deductible, inclusive
 * @param bandTo fen above the deductible, exclusive, {@link Long#MAX_VALUE} where open
 */
public record SeriousIllnessRow(
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
   * @param listed only for people approved for a disease that the policy lists (大病病种)
   */
  public record Terms(
      Money deductible, Money ceiling, Set<Care> care, Set<Count> counts, boolean listed) {
    public Terms {
      care = Set.copyOf(care);
      counts = Set.copyOf(counts);
    }
  }

  /** Part of a person's share. */
  public enum Count implements Word {
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
  public boolean sameTable(SeriousIllnessRow other) {
    return group == other.group
        && terms.listed() == other.terms.listed()
        && validity.overlaps(other.validity);
  }
}
