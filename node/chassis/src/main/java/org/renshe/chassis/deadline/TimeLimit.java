package org.renshe.chassis.deadline;

/**
 * A time limit (时限) as policy data gives it.
 *
 * @param days 0 to 3650; 0 means the same day
 * @param unit what is counted
 * @param clause document and clause it comes from
 */
public record TimeLimit(int days, Unit unit, String clause) {
  private static final int DAYS_MAX = 3650;

  /** What a time limit counts. */
  public enum Unit {
    /** Working days (工作日): weekends and holidays are left out, worked weekends counted. */
    WORKING_DAYS,
    /** Calendar days (自然日). */
    CALENDAR_DAYS
  }

  public TimeLimit {
    if (days < 0 || days > DAYS_MAX) {
      throw new IllegalArgumentException("a time limit has 0 to " + DAYS_MAX + " days");
    }
  }

  public static TimeLimit workingDays(int days, String clause) {
    return new TimeLimit(days, Unit.WORKING_DAYS, clause);
  }

  public static TimeLimit calendarDays(int days, String clause) {
    return new TimeLimit(days, Unit.CALENDAR_DAYS, clause);
  }
}
