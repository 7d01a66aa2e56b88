package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRow;

/**
 * Which page of a query a hospital wants ({@code page_num}, {@code page_size}).
 *
 * @param number from 1
 * @param size rows, at most 1,000
 */
record PageAsked(int number, int size) {
  static final int SIZE_MAX = 1_000;

  /**
   * @throws org.renshe.protocol.problem.ProblemException PAGE_WRONG
   */
  static PageAsked read(HospitalRow data) {
    int number = whole(data, "page_num");
    int size = whole(data, "page_size");
    if (number < 1 || size < 1 || size > SIZE_MAX) {
      throw CatalogueProblem.PAGE_WRONG.with(SIZE_MAX);
    }
    return new PageAsked(number, size);
  }

  private static int whole(HospitalRow data, String field) {
    try {
      return data.findNumber(field).map(BigDecimal::intValueExact).orElse(0);
    } catch (ArithmeticException notWhole) {
      throw CatalogueProblem.PAGE_WRONG.with(SIZE_MAX);
    }
  }

  /** The end of a statement that reads this page. */
  String sql() {
    long offset = (long) (number - 1) * size;
    return " offset " + offset + " rows fetch next " + size + " rows only";
  }

  /** The rows and how many there are in all. */
  HospitalAnswer answer(List<AnswerRow> rows, long all) {
    return HospitalAnswer.none()
        .with("data", rows)
        .withRoot(
            new AnswerRow()
                .whole("pageNum", number)
                .whole("pageSize", size)
                .whole("pages", (all + size - 1) / size)
                .whole("recordCounts", all));
  }
}
