package org.renshe.chassis.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * When a time limit ends. The day something starts is not counted (期间开始的日不计算在内, 民法典 art. 201); the
 * last day of a calendar limit that falls on a holiday moves to the next working day (art. 203). A
 * restart is a new start: the caller asks with the later day.
 */
public final class Deadlines {
  private final WorkingDays calendar;

  public Deadlines(WorkingDays calendar) {
    this.calendar = calendar;
  }

  /**
   * Days on which a time limit stands still, such as while a person completes what is missing.
   *
   * @param from first day, inclusive
   * @param to last day, inclusive
   */
  public record Pause(LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** The last day of the limit. */
  public LocalDate due(LocalDate start, TimeLimit limit) {
    return due(start, limit, List.of());
  }

  /**
   * The last day of the limit, days of pauses left out.
   *
   * @param start the day it starts on; the next counted day is the first
   */
  public LocalDate due(LocalDate start, TimeLimit limit, List<Pause> pauses) {
    LocalDate day = start;
    int left = limit.days();
    while (left > 0) {
      day = day.plusDays(1);
      if (counts(day, limit.unit(), pauses)) {
        left--;
      }
    }
    while (limit.days() > 0 && !calendar.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean counts(LocalDate day, TimeLimit.Unit unit, List<Pause> pauses) {
    if (pauses.stream().anyMatch(pause -> pause.covers(day))) {
      return false;
    }
    return switch (unit) {
      case WORKING_DAYS -> calendar.isWorkingDay(day);
      case CALENDAR_DAYS -> true;
    };
  }
}
