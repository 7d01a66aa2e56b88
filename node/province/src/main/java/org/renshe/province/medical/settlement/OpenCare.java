package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.message.CareKind;

/**
 * What the insured place settles directly with other provinces, and until when.
 *
 * @param kinds of care that are open to other provinces
 * @param institutions that are not settled with, by code
 * @param yearCloses last day on which costs of the year before are settled directly
 */
record OpenCare(Set<String> kinds, Set<String> institutions, MonthDay yearCloses) {
  private static final Set<String> KINDS = Set.of("inpatient", "outpatient", "chronic", "pharmacy");
  private static final ConfigKey<List<String>> OPEN =
      ConfigKey.list(
          "settlement.open-to-provinces",
          "inpatient,outpatient,chronic,pharmacy",
          "对外省开通直接结算的类别：inpatient 住院、outpatient 门诊、chronic 门诊慢特病、pharmacy 药店",
          "Care settled directly with other provinces: inpatient, outpatient, chronic, pharmacy");
  private static final ConfigKey<List<String>> INSTITUTIONS =
      ConfigKey.list(
          "settlement.institutions-refused",
          "",
          "不受理直接结算的机构编号",
          "Codes of institutions with which nothing is settled directly");
  private static final ConfigKey<String> YEAR_CLOSES =
      ConfigKey.text(
          "settlement.year-closes",
          "03-31",
          "上一年度费用直接结算的截止日（月-日）",
          "Last day (month-day) on which costs of the year before are settled directly");

  static List<ConfigKey<?>> keys() {
    return List.of(OPEN, INSTITUTIONS, YEAR_CLOSES);
  }

  static OpenCare of(Configuration configuration) {
    Set<String> kinds = Set.copyOf(configuration.get(OPEN));
    if (!KINDS.containsAll(kinds)) {
      throw SettlementProblem.SETTING_WRONG.with(OPEN.name(), kinds);
    }
    String closes = configuration.get(YEAR_CLOSES);
    try {
      return new OpenCare(
          kinds, Set.copyOf(configuration.get(INSTITUTIONS)), MonthDay.parse("--" + closes));
    } catch (DateTimeParseException e) {
      throw SettlementProblem.SETTING_WRONG.with(YEAR_CLOSES.name(), closes);
    }
  }

  /** Everything open, for long. */
  static OpenCare all() {
    return new OpenCare(KINDS, Set.of(), MonthDay.of(3, 31));
  }

  /**
   * @param disease national code of a chronic or special disease, null for ordinary care
   * @throws org.renshe.protocol.problem.ProblemException what is not open
   */
  void require(boolean atHome, String institution, CareKind care, String medType, String disease) {
    if (institutions.contains(institution)) {
      throw SettlementProblem.INSTITUTION_NOT_NETWORKED.with(institution);
    }
    String kind = kind(care, medType, disease);
    if (!atHome && !kinds.contains(kind)) {
      throw SettlementProblem.KIND_NOT_OPEN.with(kind);
    }
  }

  /**
   * @param ends last day of the care
   * @throws org.renshe.protocol.problem.ProblemException when that year's costs are cleared to the
   *     end (by the end of the next year's first quarter)
   */
  void requireOpenYear(LocalDate ends, LocalDate today) {
    LocalDate closed = yearCloses.atYear(ends.getYear() + 1);
    if (today.isAfter(closed)) {
      throw SettlementProblem.PERIOD_CLOSED.with(Integer.toString(ends.getYear()), closed);
    }
  }

  private static String kind(CareKind care, String medType, String disease) {
    if (medType.startsWith("41")) {
      return "pharmacy";
    }
    if (care == CareKind.INPATIENT) {
      return "inpatient";
    }
    return disease == null ? "outpatient" : "chronic";
  }
}
