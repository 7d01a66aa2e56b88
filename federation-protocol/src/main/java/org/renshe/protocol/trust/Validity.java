package org.renshe.protocol.trust;

import java.time.Duration;
import java.time.Instant;

/**
 * Dates of a certificate (有效期).
 *
 * @param from first second, inclusive
 * @param to last second, inclusive; after {@code from}
 */
public record Validity(Instant from, Instant to) {
  /**
   * @throws IllegalArgumentException when {@code to} is not after {@code from}
   */
  public Validity {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("a certificate ends after it begins");
    }
  }

  /** So many days of 24 hours from an instant on. */
  public static Validity ofDays(Instant from, int days) {
    return new Validity(from, from.plus(Duration.ofDays(days)));
  }
}
