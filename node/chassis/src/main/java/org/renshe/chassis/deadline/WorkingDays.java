package org.renshe.chassis.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The calendar of working days: the State Council's yearly notice of holidays and worked weekends
 * (节假日安排) as a table. A year the table does not have is counted by its weekends alone; {@link
 * #covers} says so.
 */
public final class WorkingDays {
  private final Set<LocalDate> holidays;
  private final Set<LocalDate> worked;
  private final Set<Integer> years;

  private WorkingDays(Set<LocalDate> holidays, Set<LocalDate> worked, Set<Integer> years) {
    this.holidays = Set.copyOf(holidays);
    this.worked = Set.copyOf(worked);
    this.years = Set.copyOf(years);
  }

  /** The calendar that comes with the program. */
  public static WorkingDays shipped() {
    try (InputStream in = WorkingDays.class.getResourceAsStream("working-days.csv")) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table of {@code date,kind,…} with a header row; kinds are holiday and make-up-workday.
   *
   * @throws IllegalArgumentException naming the line that is wrong
   */
  public static WorkingDays read(InputStream table) throws IOException {
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> worked = new HashSet<>();
    Set<Integer> years = new TreeSet<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
    List<String> lines = reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
    for (String line : lines) {
      String[] fields = line.split(",", -1);
      LocalDate day = LocalDate.parse(fields[0]);
      years.add(day.getYear());
      switch (fields[1]) {
        case "holiday" -> holidays.add(day);
        case "make-up-workday" -> worked.add(day);
        default -> throw new IllegalArgumentException("neither holiday nor worked: " + line);
      }
    }
    return new WorkingDays(holidays, worked, years);
  }

  /** Whether the holidays of that year are known. */
  public boolean covers(int year) {
    return years.contains(year);
  }

  public boolean isWorkingDay(LocalDate day) {
    if (worked.contains(day)) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !holidays.contains(day);
  }
}
