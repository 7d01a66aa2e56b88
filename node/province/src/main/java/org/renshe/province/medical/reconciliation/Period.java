package org.renshe.province.medical.reconciliation;

import java.time.LocalDate;
import org.renshe.routes.hospital.HospitalRow;

/** Days of {@code setl_time}, both included, Asia/Shanghai. */
record Period(LocalDate from, LocalDate to) {
  private static final int DAYS_MAX = 400;

  /**
   * @throws org.renshe.protocol.problem.ProblemException PERIOD_WRONG
   */
  static Period read(HospitalRow row, String fromField, String toField) {
    LocalDate from = day(row, fromField);
    LocalDate to = day(row, toField);
    if (from.isAfter(to) || from.plusDays(DAYS_MAX).isBefore(to)) {
      throw ReconciliationProblem.PERIOD_WRONG.with(from, to);
    }
    return new Period(from, to);
  }

  private static LocalDate day(HospitalRow row, String field) {
    return row.findDate(field)
        .orElseThrow(() -> ReconciliationProblem.PERIOD_WRONG.with(field, ""));
  }

  @Override
  public String toString() {
    return from + "/" + to;
  }
}
