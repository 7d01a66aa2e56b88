package org.renshe.province.medical.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.renshe.routes.hospital.HospitalRow;

/**
 * Days a hospital asks about, both inclusive: dates run to the last second of the last day.
 *
 * @param from first day
 * @param to last day
 */
record Range(LocalDate from, LocalDate to) {
  /** Longest range of a query. */
  private static final int DAYS_MAX = 732;

  /**
   * @param otherwise the last day when the row has no {@code endtime}
   * @throws org.renshe.protocol.problem.ProblemException RANGE_WRONG
   */
  static Range of(HospitalRow row, LocalDate otherwise) {
    LocalDate from =
        row.findDate("begntime").orElseThrow(() -> QueryProblem.RANGE_WRONG.with(DAYS_MAX));
    LocalDate to = row.findDate("endtime").orElse(otherwise);
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
      throw QueryProblem.RANGE_WRONG.with(DAYS_MAX);
    }
    return new Range(from, to);
  }
}
