package org.renshe.province.medical.treatment;

import java.math.BigDecimal;
import org.renshe.routes.hospital.HospitalRow;

/**
 * Which page of a query a hospital asks for.
 *
 * @param number {@code page_num}, from 1
 * @param size {@code page_size}, 1 to {@value #SIZE_MAX}
 */
public record HospitalPage(int number, int size) {
  /** Rows of a page at most. */
  public static final int SIZE_MAX = 100;

  private static final int NUMBER_MAX = 1_000_000;

  /**
   * @throws org.renshe.protocol.problem.ProblemException FIELD_WRONG naming the field
   */
  public static HospitalPage of(HospitalRow row) {
    return new HospitalPage(whole(row, "page_num", NUMBER_MAX), whole(row, "page_size", SIZE_MAX));
  }

  /** Rows before this page. */
  public int first() {
    return (number - 1) * size;
  }

  private static int whole(HospitalRow row, String field, int max) {
    BigDecimal value =
        row.findNumber(field).orElseThrow(() -> TreatmentProblem.FIELD_WRONG.with(field));
    if (value.compareTo(BigDecimal.ONE) < 0
        || value.compareTo(BigDecimal.valueOf(max)) > 0
        || value.stripTrailingZeros().scale() > 0) {
      throw TreatmentProblem.OUT_OF_RANGE.with(field, 1, max);
    }
    return value.intValueExact();
  }
}
