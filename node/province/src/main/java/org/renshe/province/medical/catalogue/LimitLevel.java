package org.renshe.province.medical.catalogue;

/** Grade of an institution as limit prices know it ({@code lmtpric_hosp_lv}). */
public enum LimitLevel {
  GRADE_1("1"),
  GRADE_2("2"),
  GRADE_3("3");

  private final String code;

  LimitLevel(String code) {
    this.code = code;
  }

  /** {@code 1}, {@code 2} or {@code 3}. */
  public String code() {
    return code;
  }

  /**
   * @param level of an institution as policies name it; community counts as grade 1
   */
  public static LimitLevel ofInstitution(String level) {
    return switch (level) {
      case "3", "3p" -> GRADE_3;
      case "2" -> GRADE_2;
      default -> GRADE_1;
    };
  }
}
