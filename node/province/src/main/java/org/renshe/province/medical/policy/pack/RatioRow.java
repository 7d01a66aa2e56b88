package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.money.BasisPoints;

/**
 * One row of the payment ratios.
 *
 * @param bandFrom lower end in fen, inclusive
 * @param bandTo upper end in fen, exclusive, {@link Long#MAX_VALUE} where open
 * @param ratio null where the file leaves it to another rule
 * @param agePoints name of a table of age points, null where none
 * @param firstPay paid by the person before this row's ratio (先行自付), null where none
 */
public record RatioRow(
    int line,
    RuleFund fund,
    Scope scope,
    long bandFrom,
    long bandTo,
    BasisPoints ratio,
    String agePoints,
    BasisPoints firstPay) {

  /** Whether it has no band: from zero to the open end. */
  public boolean isWholeBand() {
    return bandFrom == 0 && bandTo == Long.MAX_VALUE;
  }

  public boolean sameBand(RatioRow other) {
    return bandFrom == other.bandFrom && bandTo == other.bandTo;
  }

  public boolean ties(RatioRow other) {
    return samePayer(other)
        && scope.ties(other.scope)
        && bandFrom < other.bandTo
        && other.bandFrom < bandTo;
  }

  private boolean samePayer(RatioRow other) {
    return fund == other.fund || (fund.aboveCeiling() && other.fund.aboveCeiling());
  }
}
