package org.renshe.chassis.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.chassis.deadline.Deadlines.Pause;

/** The 2026 notice of holidays, and the dates of cross-province.md section 13, example 5. */
class DeadlinesTest {
  private final Deadlines deadlines = new Deadlines(WorkingDays.shipped());

  @ParameterizedTest
  @CsvSource({
    // 1 to 5 May are off, Saturday 9 May is worked
    "2026-04-30, 5, 2026-05-11",
    "2026-05-11, 10, 2026-05-25",
    "2026-05-25, 5, 2026-06-01",
    // over a weekend, and over the National Day week with its worked Saturday
    "2026-03-06, 2, 2026-03-10",
    "2026-09-30, 1, 2026-10-08",
    "2026-09-30, 3, 2026-10-10",
    "2026-03-10, 0, 2026-03-10",
  })
  void workingDaysLeaveOutWeekendsAndHolidaysAndTakeInWorkedOnes(
      LocalDate start, int days, LocalDate due) {
    assertEquals(due, deadlines.due(start, TimeLimit.workingDays(days, "test")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 30, 2026-03-31",
    // the thirtieth day is Saturday 4 April, Tomb-sweeping holiday to the 6th
    "2026-03-05, 30, 2026-04-07",
  })
  void aCalendarLimitThatEndsOnAHolidayEndsOnTheNextWorkingDay(
      LocalDate start, int days, LocalDate due) {
    assertEquals(due, deadlines.due(start, TimeLimit.calendarDays(days, "test")));
  }

  @Test
  void aPauseIsNotCounted() {
    Pause pause = new Pause(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 12));
    assertEquals(
        LocalDate.of(2026, 3, 16),
        deadlines.due(LocalDate.of(2026, 3, 10), TimeLimit.workingDays(2, "test"), List.of(pause)));
  }

  @Test
  void aYearWithoutATableIsCountedByItsWeekendsAndSaysSo() {
    assertTrue(WorkingDays.shipped().covers(2026));
    assertFalse(WorkingDays.shipped().covers(2031));
    assertFalse(WorkingDays.shipped().isWorkingDay(LocalDate.of(2031, 3, 1)));
  }

  @Test
  void anUnknownKindOfDayIsRefused() {
    byte[] table = "date,kind\n2026-01-01,half\n".getBytes(StandardCharsets.UTF_8);
    assertThrows(
        IllegalArgumentException.class,
        () -> {
          try (ByteArrayInputStream in = new ByteArrayInputStream(table)) {
            WorkingDays.read(in);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }
}
