package org.renshe.province.medical.injury;

import java.time.LocalDate;

/**
 * What the insured place has established (W25): one of them opens direct settlement.
 *
 * @param number of the decision
 * @param kind what was established
 * @param from first day it holds
 * @param to last day, null without end
 */
public record Qualification(String number, Kind kind, LocalDate from, LocalDate to) {
  /** What can be established. */
  public enum Kind {
    /** Injury recognised (工伤认定). */
    INJURY_RECOGNISED,
    /** Relapse of an old injury confirmed (旧伤复发确认). */
    RELAPSE_CONFIRMED,
    /** Rehabilitation confirmed (康复确认). */
    REHABILITATION_CONFIRMED,
    /** Assistive device confirmed (辅助器具配置确认). */
    DEVICE_CONFIRMED
  }

  /** Whether it holds on a day of that stretch. */
  public boolean holdsDuring(LocalDate begins, LocalDate ends) {
    return !ends.isBefore(from) && (to == null || !begins.isAfter(to));
  }
}
