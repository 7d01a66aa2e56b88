package org.renshe.protocol.message;

import java.util.Map;
import org.renshe.protocol.money.Money;

/**
 * What one side has between two provinces on a day, for one insurance kind and kind of care.
 *
 * @param pair who owes whom for what
 * @param acts how many booked acts, settlements and what undoes them
 * @param open how many acts the treatment place asked for whose outcome it does not know
 * @param funds by fund, how many acts it pays in and how much
 * @param fingerprint sum of the acts' digests, hex: sides with equal fingerprints have equal rows,
 *     whatever cancels out in the sums
 */
public record DayTotal(
    DayPair pair, long acts, long open, Map<Fund, FundSum> funds, String fingerprint) {

  public DayTotal {
    funds = Map.copyOf(funds);
  }

  /**
   * @param count acts in which the fund pays or takes back
   * @param amount of either sign
   */
  public record FundSum(long count, Money amount) {}

  /** Over all funds. */
  public Money amount() {
    return Money.sum(funds.values().stream().map(FundSum::amount).toList());
  }
}
