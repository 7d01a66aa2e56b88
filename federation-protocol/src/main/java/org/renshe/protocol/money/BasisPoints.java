package org.renshe.protocol.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A ratio in ten-thousandths (基点): 8500 is 85 %.
 *
 * <p>Range 0 to 10000. Written in messages as a whole number.
 */
public record BasisPoints(@JsonValue int value) implements Comparable<BasisPoints> {
  public static final BasisPoints NONE = new BasisPoints(0);
  public static final BasisPoints ALL = new BasisPoints(10_000);

  /**
   * @throws IllegalArgumentException outside 0 to 10000
   */
  @JsonCreator
  public BasisPoints {
    if (value < 0 || value > 10_000) {
      throw new IllegalArgumentException("a ratio lies between 0 and 10000 basis points: " + value);
    }
  }

  /**
   * Reads a decimal ratio such as {@code 0.85}.
   *
   * @throws IllegalArgumentException when it has more than four decimals or leaves 0 to 1
   */
  public static BasisPoints ofDecimal(String ratio) {
    try {
      return new BasisPoints(new BigDecimal(ratio).movePointRight(4).intValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("not a ratio with at most four decimals: " + ratio, e);
    }
  }

  /** This ratio less the points, never below zero. */
  public BasisPoints less(BasisPoints points) {
    return new BasisPoints(Math.max(0, value - points.value));
  }

  /** Decimal with four places, such as {@code 0.8500}. */
  public String toDecimal() {
    return BigDecimal.valueOf(value, 4).toPlainString();
  }

  @Override
  public int compareTo(BasisPoints other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return toDecimal();
  }
}
