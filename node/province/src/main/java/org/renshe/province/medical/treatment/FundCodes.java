package org.renshe.province.medical.treatment;

import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;

/** Our funds as {@code fund_pay_type} codes of the interface (table 4.3). */
public final class FundCodes {
  private FundCodes() {}

  /** {@code fund_pay_type}. */
  public static String code(Fund fund, InsuranceKind kind, CareKind care) {
    return switch (fund) {
      case POOL -> pool(kind, care);
      case LARGE_AMOUNT -> "330100";
      case SERIOUS_ILLNESS -> "390200";
      case CIVIL_SERVANT -> "320100";
      case ENTERPRISE -> "370100";
      case ASSISTANCE -> "610100";
      case WORK_INJURY -> "410100";
      case OTHER -> "999997";
      case PERSONAL_ACCOUNT, MUTUAL_AID -> kind == InsuranceKind.EMPLOYEE ? "310200" : "390500";
    };
  }

  private static String pool(InsuranceKind kind, CareKind care) {
    boolean outpatient = care == CareKind.OUTPATIENT;
    return switch (kind) {
      case EMPLOYEE -> outpatient ? "310102" : "310100";
      case RESIDENT -> outpatient ? "390102" : "390100";
      case INJURY -> "410100";
    };
  }

  static String name(String code) {
    return switch (code) {
      case "310100" -> "城镇职工基本医疗保险统筹基金";
      case "310102" -> "职工门诊统筹基金";
      case "390100" -> "城乡居民基本医疗保险基金";
      case "390102" -> "居民门诊统筹基金";
      case "330100" -> "大额医疗费用补助基金";
      case "390200" -> "城乡居民大病医疗保险基金";
      case "320100" -> "公务员医疗补助基金";
      case "370100" -> "企业补充医疗保险基金";
      case "610100" -> "医疗救助基金";
      case "410100" -> "工伤保险基金";
      case "390500" -> "居民家庭账户金";
      case "999997" -> "其他基金";
      default -> "个人账户基金";
    };
  }
}
