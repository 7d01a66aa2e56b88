package org.renshe.protocol.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a check of numbers needs to know from outside.
 *
 * @param divisions which divisions exist: {@link Divisions#official} in production, where an
 *     invented person's number is then refused
 * @param clock tells which birth dates lie in the future, by the day in Asia/Shanghai
 */
public record IdentifierRules(Divisions divisions, Clock clock) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Real and invented divisions, the machine's clock. */
  public static IdentifierRules standard() {
    return new IdentifierRules(Divisions.withDemo(), Clock.system(SHANGHAI));
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(SHANGHAI));
  }
}
