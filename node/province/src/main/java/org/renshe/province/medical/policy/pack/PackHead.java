package org.renshe.province.medical.policy.pack;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;

/**
 * What a file says of itself.
 *
 * @param name without {@code .yaml}
 * @param yearStart first day of the accumulation year
 * @param verified whether an officer has verified the rows
 */
public record PackHead(
    String name,
    String division,
    Scheme scheme,
    MonthDay yearStart,
    boolean verified,
    PackSwitches switches) {

  /** Name of the row in a line, such as {@code 340100-employee.yaml:41}. */
  public String rule(int line) {
    return name + ".yaml:" + line;
  }

  /** First day of the accumulation year (医保年度) a date lies in. */
  public LocalDate yearOf(LocalDate date) {
    LocalDate start = yearStart.atYear(date.getYear());
    return start.isAfter(date) ? yearStart.atYear(date.getYear() - 1) : start;
  }

  /** Schemes a file may be for. */
  public enum Scheme implements Word {
    EMPLOYEE,
    RESIDENT,
    ASSISTANCE;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
