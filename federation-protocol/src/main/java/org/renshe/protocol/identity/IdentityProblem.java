package org.renshe.protocol.identity;

import org.renshe.protocol.problem.Problem;

/**
 * Why a number is refused (证件号码校验). Tested in this order: empty, length, form, division, dates,
 * check characters. {0} is the number, masked.
 */
public enum IdentityProblem implements Problem {
  EMPTY("0101", "号码为空", "The number is empty"),
  LENGTH("0102", "号码{0}的位数不对", "The number {0} has the wrong length"),
  FORMAT("0103", "号码{0}的格式不对", "The number {0} has the wrong form"),
  DIVISION("0104", "号码{0}中的行政区划代码不存在", "The number {0} names a division that does not exist"),
  BIRTH_DATE("0105", "号码{0}中的出生日期不存在", "The number {0} holds a birth date that does not exist"),
  BIRTH_DATE_FUTURE("0106", "号码{0}中的出生日期在今天之后", "The number {0} holds a birth date in the future"),
  BIRTH_DATE_TOO_OLD("0107", "号码{0}中的出生日期早于1800年", "The number {0} holds a birth date before 1800"),
  CHECK_DIGIT("0108", "号码{0}的校验码不符", "The check character of {0} is wrong"),
  ORG_CODE_CHECK(
      "0109", "代码{0}中组织机构代码的校验码不符", "The organisation code inside {0} has a wrong check character"),
  CATEGORY("0110", "代码{0}的机构类别不存在", "The category of {0} does not exist"),
  COUNTRY("0111", "号码{0}中的国家或地区代码不存在", "The number {0} names a country that does not exist"),
  LEVEL("0112", "证书编号{0}的等级不在1到5之间", "The level in {0} is not one of 1 to 5");

  private final String number;
  private final String zh;
  private final String en;

  IdentityProblem(String number, String zh, String en) {
    this.number = number;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String code() {
    return "RS-PRO-" + number;
  }

  @Override
  public int status() {
    return 422;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String remedyZh() {
    return "请核对证件原件后重新录入";
  }

  @Override
  public String remedyEn() {
    return "Compare with the original document and enter it again";
  }
}
