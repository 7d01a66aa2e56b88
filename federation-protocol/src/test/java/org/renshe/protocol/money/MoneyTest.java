package org.renshe.protocol.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({"103.93, 10393", "0, 0", "0.1, 10", "-5.00, -500", "23355, 2335500"})
  void yuanAreRead(String yuan, long fen) {
    assertEquals(fen, Money.ofYuan(yuan).fen());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " 1", "1.001", "1e3", "１", ".5", "1.", "+1", "123456789012345.00"})
  void anythingElseIsNoAmount(String yuan) {
    assertThrows(IllegalArgumentException.class, () -> Money.ofYuan(yuan));
  }

  @Test
  void nothingWrapsAround() {
    Money most = Money.ofFen(Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(Money.ofFen(1)));
    assertThrows(ArithmeticException.class, () -> Money.ofFen(Long.MIN_VALUE).negated());
    assertThrows(ArithmeticException.class, () -> most.negated().minus(Money.ofFen(2)));
  }

  @Test
  void roundingIsAsNamed() {
    Money five = Money.ofFen(5);
    BasisPoints tenth = new BasisPoints(1_000);
    assertEquals(1, five.times(tenth, RoundingMode.HALF_UP).fen());
    assertEquals(0, five.times(tenth, RoundingMode.DOWN).fen());
    assertEquals(12_35, Money.ofYuan(new BigDecimal("12.345"), RoundingMode.HALF_UP).fen());
  }

  @Property(tries = 300)
  void yuanAreReadAsWritten(
      @ForAll @LongRange(min = -9_999_999_999_999_999L, max = 9_999_999_999_999_999L) long fen) {
    assertEquals(fen, Money.ofYuan(Money.ofFen(fen).toYuan()).fen());
  }

  @Property(tries = 300)
  void aRatioAndItsRestMakeTheWhole(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long fen,
      @ForAll @IntRange(min = 0, max = 10_000) int points) {
    Money whole = Money.ofFen(fen);
    Money part = whole.times(new BasisPoints(points), RoundingMode.HALF_UP);
    assertEquals(whole, Money.sum(List.of(part, whole.minus(part))));
    assertTrue(part.compareTo(whole) <= 0 && !part.isNegative());
  }

  @ParameterizedTest
  @CsvSource({"0.85, 8500", "1, 10000", "0, 0", "0.0001, 1"})
  void ratiosAreRead(String ratio, int points) {
    assertEquals(points, BasisPoints.ofDecimal(ratio).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0001", "-0.1", "0.00001", "x", ""})
  void anythingElseIsNoRatio(String ratio) {
    assertThrows(IllegalArgumentException.class, () -> BasisPoints.ofDecimal(ratio));
  }

  @Test
  void lessNeverGoesBelowNone() {
    assertEquals(BasisPoints.NONE, new BasisPoints(500).less(new BasisPoints(501)));
  }
}
