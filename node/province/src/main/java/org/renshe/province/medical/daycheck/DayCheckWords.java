package org.renshe.province.medical.daycheck;

import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.identity.Division;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.DayFinding;
import org.renshe.protocol.message.DayPair;
import org.renshe.protocol.message.InsuranceKind;

/** The check's words as people read them. */
public final class DayCheckWords {
  private DayCheckWords() {}

  /** Name and code of a province; the code alone where it has no name. */
  public static String place(MemberCode member) {
    return Division.find(member.value())
        .map(division -> division.name() + " " + division.code())
        .orElse(member.value());
  }

  public static String kind(DayPair pair, Wording wording) {
    String insurance =
        pair.kind() == InsuranceKind.EMPLOYEE
            ? wording.of("职工", "Employees")
            : pair.kind() == InsuranceKind.RESIDENT
                ? wording.of("居民", "Residents")
                : pair.kind().name();
    String care =
        pair.care() == CareKind.INPATIENT
            ? wording.of("住院", "inpatient")
            : pair.care() == CareKind.OUTPATIENT
                ? wording.of("门诊", "outpatient")
                : pair.care().name();
    return insurance + " " + care;
  }

  public static String difference(DayFinding.Difference difference, Wording wording) {
    return switch (difference) {
      case MISSING_AT_TREATMENT -> wording.of("就医地缺失", "Missing at the treatment place");
      case MISSING_AT_INSURED -> wording.of("参保地缺失", "Missing at the insured place");
      case MISSING_AT_HUB -> wording.of("中心缺失", "Missing at the hub");
      case AMOUNT_DIFFERS -> wording.of("金额不一致", "Amounts differ");
      case STATE_DIFFERS -> wording.of("状态不一致", "States differ");
      case DUPLICATE -> wording.of("重复", "Twice");
      case EQUAL -> wording.of("一致", "Equal");
    };
  }

  public static String repair(DayFinding.Repair repair, Wording wording) {
    return switch (repair) {
      case NONE -> "";
      case REREAD -> wording.of("重新取得参保地答复", "Ask the insured place again");
      case RESEND -> wording.of("补发本省答复", "Send this province's answer again");
      case REENTER -> wording.of("中心依报文日志补登", "The hub enters it from its log");
      case CASE -> wording.of("冻结，人工核查", "Frozen, people find out");
    };
  }

  /** Who must do something when it is not this province. */
  public static String elsewhere(DayFinding.Repair repair, Wording wording) {
    return switch (repair) {
      case NONE -> "";
      case REREAD -> wording.of("由就医地处理", "The treatment place repairs it");
      case RESEND -> wording.of("由参保地处理", "The insured place repairs it");
      case REENTER -> wording.of("由全国中心补登", "The hub repairs it");
      case CASE -> wording.of("已冻结，由人工核查", "Frozen; people find out what is right");
    };
  }

  public static String state(DayFinding.State state, Wording wording) {
    return switch (state) {
      case OPEN -> wording.of("待处理", "Open");
      case FROZEN -> wording.of("已冻结", "Frozen");
      case CLOSED -> wording.of("已结案", "Closed");
      case RESOLVED -> wording.of("已消除", "Resolved");
    };
  }
}
