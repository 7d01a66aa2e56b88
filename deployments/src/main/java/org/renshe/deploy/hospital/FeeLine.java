package org.renshe.deploy.hospital;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.renshe.protocol.money.Money;

/**
 * One item of a bill as the hospital keys it in.
 *
 * @param code {@code med_list_codg} in the province's catalogue
 * @param price for one, in yuan
 * @param count how many
 */
public record FeeLine(String code, BigDecimal price, int count) {
  public static FeeLine of(String code, String price, int count) {
    return new FeeLine(code, new BigDecimal(price), count);
  }

  /** Price times count, half up to the fen (M7). */
  public Money amount() {
    return Money.ofYuan(price.multiply(BigDecimal.valueOf(count)), RoundingMode.HALF_UP);
  }
}
