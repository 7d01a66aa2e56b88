package org.renshe.province.medical.reconciliation;

import org.renshe.routes.hospital.HospitalRow;

/** Reads whole numbers of a hospital's row. */
final class Counts {
  private Counts() {}

  /**
   * @throws org.renshe.protocol.problem.ProblemException QUERY_WRONG when it is no whole number
   */
  static long read(HospitalRow row, String field) {
    try {
      return row.findNumber(field).map(java.math.BigDecimal::longValueExact).orElse(0L);
    } catch (ArithmeticException notWhole) {
      throw ReconciliationProblem.QUERY_WRONG.with(field);
    }
  }
}
