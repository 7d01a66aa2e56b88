package org.renshe.province.medical.treatment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.renshe.protocol.message.CareKind;

/**
 * What kind of care a {@code med_type} is, from a table: a code the table has not is a local child
 * of the longest code it begins with, as 2101 is of 21.
 *
 * @param code the code in the table
 * @param outpatient whether outpatients may have it
 * @param inpatient whether inpatients may have it
 * @param byDisease whether it needs a disease ({@code dise_codg})
 * @param emergency whether it is emergency care, which counts as filed (视同备案)
 * @param trauma whether it is care of an injury
 * @param outpatientClearing {@code clr_type} of an outpatient bill
 * @param clearingWay {@code clr_way}: 1 by item, 2 by disease
 */
public record Care(
    String code,
    boolean outpatient,
    boolean inpatient,
    boolean byDisease,
    boolean emergency,
    boolean trauma,
    String outpatientClearing,
    String clearingWay) {
  static final String CLEARED_BY_ITEM = "1";

  private static final String TABLE = "med-type-care.csv";
  private static final String INPATIENT_CLEARING = "21";
  private static final String OUTPATIENT_CLEARING = "11";
  private static final Map<String, Care> ALL = read();

  /**
   * @throws org.renshe.protocol.problem.ProblemException when no code of the table begins it
   */
  public static Care of(String medType) {
    for (int length = medType.length(); length > 0; length--) {
      Care care = ALL.get(medType.substring(0, length));
      if (care != null) {
        return care;
      }
    }
    throw TreatmentProblem.MED_TYPE_UNKNOWN.with(medType);
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException inpatient care of an outpatient, or the
   *     other way round
   */
  static Care require(String medType, CareKind kind) {
    Care care = of(medType);
    if (!(kind == CareKind.INPATIENT ? care.inpatient() : care.outpatient())) {
      throw TreatmentProblem.MED_TYPE_WRONG_CARE.with(medType);
    }
    return care;
  }

  /** {@code clr_type} of a bill of this care. */
  String clearing(CareKind kind) {
    return kind == CareKind.INPATIENT ? INPATIENT_CLEARING : outpatientClearing;
  }

  /** {@code clr_type} while the hospital has not said which care it is. */
  static String unknownClearing(CareKind kind) {
    return kind == CareKind.INPATIENT ? INPATIENT_CLEARING : OUTPATIENT_CLEARING;
  }

  private static Map<String, Care> read() {
    try (InputStream file = Care.class.getResourceAsStream(TABLE)) {
      Map<String, Care> all = new HashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              cells ->
                  all.put(
                      cells[0],
                      new Care(
                          cells[0],
                          "1".equals(cells[1]),
                          "1".equals(cells[2]),
                          "1".equals(cells[3]),
                          "1".equals(cells[4]),
                          "1".equals(cells[5]),
                          cells[6],
                          cells[7])));
      return Map.copyOf(all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
