package org.renshe.province.medical.treatment;

import java.util.Set;

/**
 * Kind of a designated institution (定点医药机构), told by the first letter of its code: H medical
 * institutions, P retail pharmacies. What a pharmacy may send is a short list; a hospital may send
 * everything but what is a pharmacy's alone.
 */
public enum InstitutionKind {
  /** 定点医疗机构. */
  HOSPITAL,
  /** 定点零售药店. */
  PHARMACY;

  private static final Set<String> PHARMACY_ALONE =
      Set.of(
          "2101", "2102", "2103", "7201", "7202", "7203", "7204", "7205", "7206", "7207", "7208",
          "7209", "7210");
  private static final Set<String> HOSPITAL_ALONE =
      Set.of("2301", "2302", "2303", "2304", "2305", "2306");

  /** First two digits of what only a hospital sends: admission, filing, prescribing. */
  private static final Set<String> HOSPITAL_GROUPS = Set.of("24", "25", "71");

  /**
   * @param code {@code fixmedins_code}
   */
  public static InstitutionKind of(String code) {
    return code.startsWith("P") ? PHARMACY : HOSPITAL;
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException when an institution of this kind does not
   *     send that transaction
   */
  void requireMaySend(String infno) {
    boolean may =
        switch (this) {
          case HOSPITAL -> !PHARMACY_ALONE.contains(infno);
          case PHARMACY ->
              !HOSPITAL_ALONE.contains(infno) && !HOSPITAL_GROUPS.contains(infno.substring(0, 2));
        };
    if (!may) {
      throw PharmacyProblem.NOT_OF_THIS_KIND.with(infno);
    }
  }
}
