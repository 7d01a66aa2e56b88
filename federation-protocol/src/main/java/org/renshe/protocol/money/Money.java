package org.renshe.protocol.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of renminbi in whole fen (分), negative only where a correction is meant.
 *
 * <p>Range: the whole of {@code long}; every operation is exact and throws {@link
 * ArithmeticException} instead of wrapping. Written in messages as a decimal string in yuan with
 * two places, such as {@code "103.93"}.
 */
public record Money(long fen) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);
  private static final Pattern YUAN = Pattern.compile("-?\\d{1,14}(\\.\\d{1,2})?");

  public static Money ofFen(long fen) {
    return fen == 0 ? ZERO : new Money(fen);
  }

  /**
   * Reads yuan with at most two decimal places, at most 14 digits before the point.
   *
   * @throws IllegalArgumentException when the text is anything else, fractions of a fen included
   */
  @JsonCreator
  public static Money ofYuan(String yuan) {
    if (yuan == null || !YUAN.matcher(yuan).matches()) {
      throw new IllegalArgumentException(
          "not an amount in yuan with at most two decimals: " + yuan);
    }
    return ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact());
  }

  /** Rounds an exact amount in yuan to whole fen; the caller names the rounding. */
  public static Money ofYuan(BigDecimal yuan, RoundingMode rounding) {
    return ofFen(yuan.movePointRight(2).setScale(0, rounding).longValueExact());
  }

  public Money plus(Money other) {
    return ofFen(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return ofFen(Math.subtractExact(fen, other.fen));
  }

  public Money negated() {
    return ofFen(Math.negateExact(fen));
  }

  /** This amount times the ratio, rounded once to whole fen as named. */
  public Money times(BasisPoints ratio, RoundingMode rounding) {
    return ofFen(
        BigDecimal.valueOf(fen)
            .multiply(BigDecimal.valueOf(ratio.value(), 4))
            .setScale(0, rounding)
            .longValueExact());
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isZero() {
    return fen == 0;
  }

  public boolean isNegative() {
    return fen < 0;
  }

  public boolean isPositive() {
    return fen > 0;
  }

  /** Sum of all, {@link #ZERO} for none. */
  public static Money sum(Iterable<Money> amounts) {
    Money total = ZERO;
    for (Money amount : amounts) {
      total = total.plus(amount);
    }
    return total;
  }

  /** Yuan with exactly two decimals, such as {@code 23355.00}. */
  @JsonValue
  public String toYuan() {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  @Override
  public String toString() {
    return toYuan();
  }
}
