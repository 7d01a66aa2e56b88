package org.renshe.province.medical.treatment;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.identity.MemberCode;

/**
 * Settings of the treatment place.
 *
 * @param self this province
 * @param questionPatience how long a harmless question may take
 * @param commandPatience how long a hospital waits for a settlement before it is told to ask again
 * @param signInRequired whether settlements need a sign-in (9001) of the day
 * @param dischargeFirst whether 2402 must come before the final 2304
 * @param dischargeWithOpenFees whether 2402 is taken while fee rows are not settled
 * @param thirdPartyRefused whether injuries for which a third party answers are not settled
 * @param personRetention how long a person who was identified is remembered
 */
record TreatmentSettings(
    MemberCode self,
    Duration questionPatience,
    Duration commandPatience,
    boolean signInRequired,
    boolean dischargeFirst,
    boolean dischargeWithOpenFees,
    boolean thirdPartyRefused,
    Duration personRetention) {
  /** Most fee rows of one visit; the protocol's limit of a bill. */
  static final int ROWS_MAX = 5000;

  private static final ConfigKey<Duration> QUESTION_PATIENCE =
      ConfigKey.duration(
          "treatment.question-patience",
          "8s",
          "向参保地查询、预结算的等待时间",
          "How long a question or pre-settlement to the insured place may take");
  private static final ConfigKey<Duration> COMMAND_PATIENCE =
      ConfigKey.duration(
          "treatment.settlement-patience",
          "15s",
          "结算等待参保地答复的时间，超时告知医院再次询问",
          "How long a settlement waits for the insured place before the hospital is told to ask again");
  private static final ConfigKey<Boolean> SIGN_IN_REQUIRED =
      ConfigKey.flag(
          "treatment.sign-in-required",
          true,
          "结算前是否必须当日签到（9001）",
          "Whether settlements need a sign-in (9001) of the day");
  private static final ConfigKey<Boolean> DISCHARGE_FIRST =
      ConfigKey.flag(
          "treatment.discharge-first",
          true,
          "最终结算（2304）前是否必须办理出院（2402）",
          "Whether the discharge (2402) must come before the final settlement (2304)");
  private static final ConfigKey<Boolean> DISCHARGE_WITH_OPEN_FEES =
      ConfigKey.flag(
          "treatment.discharge-with-open-fees",
          true,
          "尚有未结算费用时是否可办理出院（2402）；设为 false 时须先结算，且 treatment.discharge-first 须为 false",
          "Whether a patient with unsettled fee rows may be discharged (2402); if false,"
              + " settlement comes first and treatment.discharge-first must be false too");
  private static final ConfigKey<Boolean> THIRD_PARTY_REFUSED =
      ConfigKey.flag(
          "treatment.third-party-refused",
          true,
          "涉及第三方责任（REL_TTP_FLAG=1）的费用是否不予直接结算",
          "Whether care for which a third party answers (REL_TTP_FLAG 1) is not settled directly");
  private static final ConfigKey<Duration> PERSON_RETENTION =
      ConfigKey.duration(
          "treatment.person-retention",
          "30d",
          "医院查询过的人员信息（加密）保留时间",
          "How long a person identified by a hospital is remembered, sealed");

  static List<ConfigKey<?>> keys() {
    return List.of(
        QUESTION_PATIENCE,
        COMMAND_PATIENCE,
        SIGN_IN_REQUIRED,
        DISCHARGE_FIRST,
        DISCHARGE_WITH_OPEN_FEES,
        THIRD_PARTY_REFUSED,
        PERSON_RETENTION);
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException when two settings contradict each other
   */
  static TreatmentSettings from(MemberCode self, Configuration configuration) {
    boolean dischargeFirst = configuration.get(DISCHARGE_FIRST);
    boolean withOpenFees = configuration.get(DISCHARGE_WITH_OPEN_FEES);
    if (dischargeFirst && !withOpenFees) {
      throw ChassisProblem.BAD_SETTING.with(
          DISCHARGE_WITH_OPEN_FEES.name(), false, DISCHARGE_FIRST.name() + " = false");
    }
    return new TreatmentSettings(
        self,
        configuration.get(QUESTION_PATIENCE),
        configuration.get(COMMAND_PATIENCE),
        configuration.get(SIGN_IN_REQUIRED),
        dischargeFirst,
        withOpenFees,
        configuration.get(THIRD_PARTY_REFUSED),
        configuration.get(PERSON_RETENTION));
  }

  /** Six-digit division codes belong to the member of their first two digits. */
  static MemberCode memberOf(String division) {
    if (division.length() != 6 || !division.chars().allMatch(Character::isDigit)) {
      throw TreatmentProblem.FIELD_WRONG.with("insuplc_admdvs");
    }
    return new MemberCode(division.substring(0, 2) + "0000");
  }
}
