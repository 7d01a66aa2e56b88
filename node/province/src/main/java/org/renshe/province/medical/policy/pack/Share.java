package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * Sums of amounts times ratios, kept exact in ten-thousandths of a fen and rounded half up once, to
 * whole fen, where a fund's figure is made (四舍五入到分).
 */
public final class Share {
  public static final long UNITS_PER_FEN = 10_000;

  private Share() {}

  /** Exact units of an amount at a ratio. */
  public static long units(long fen, BasisPoints ratio) {
    return Math.multiplyExact(fen, ratio.value());
  }

  /** Half up, to whole fen; units not negative. */
  public static Money halfUp(long units) {
    return Money.ofFen(Math.addExact(units, UNITS_PER_FEN / 2) / UNITS_PER_FEN);
  }

  /** Half up, to whole fen or whole basis points. */
  static int halfUpUnits(long units) {
    return Math.toIntExact(halfUp(units).fen());
  }

  /** {@code units / ratio}, half up, to whole fen: the amount that a payment uses up. */
  public static long amountUsed(long units, BasisPoints ratio) {
    return (2 * units + ratio.value()) / (2L * ratio.value());
  }
}
