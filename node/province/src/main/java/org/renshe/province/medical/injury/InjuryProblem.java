package org.renshe.province.medical.injury;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of work injury (RS-MED-0650 to 0699). */
public enum InjuryProblem implements WordedProblem {
  CARD_ONLY(
      "RS-MED-0650",
      409,
      "工伤直接结算只认社会保障卡或电子社保卡",
      "Work injury is settled with the social security card or its electronic form only",
      "请患者出示社会保障卡或电子社保卡；不能只凭身份证号",
      "Ask for the card; an identity number alone is not enough"),
  NOT_RECOGNISED(
      "RS-MED-0651",
      409,
      "该人员在就医期间没有有效的工伤认定或确认",
      "No decision on a work injury holds for these days",
      "请单位或个人向参保地申请认定；认定前先自费",
      "Employer or person applies at the insured place; pay until it is decided"),
  NOT_FOR_THIS_CARE(
      "RS-MED-0652",
      409,
      "现有工伤资格不含此类就医：{0}",
      "The decisions on record are not for this care: {0}",
      "请向参保地补办相应确认（旧伤复发、康复或辅助器具）",
      "Have relapse, rehabilitation or device confirmed at the insured place"),
  CARE_NOT_OPEN(
      "RS-MED-0653",
      409,
      "工伤直接结算只含住院治疗、住院康复和辅助器具配置",
      "Only inpatient treatment, inpatient rehabilitation and devices are settled directly",
      "普通门诊请先自费，回参保地报销",
      "Pay ordinary outpatient care and claim at the insured place"),
  UNRELATED(
      "RS-MED-0654",
      409,
      "医院未标明外伤，此费用与工伤无关",
      "The hospital has not marked the stay as injury: it is not for work injury",
      "与工伤无关的疾病请另开单据，用医疗保险结算",
      "Bill an unrelated illness apart, to medical insurance"),
  FILING_KIND(
      "RS-MED-0655",
      409,
      "工伤异地就医须为长期居住、常驻工作或转诊备案",
      "Away from home it needs a filing as long-term resident, posted worker or referred",
      "请先到参保地办理工伤异地就医备案",
      "File it at the insured place first"),
  ROW_WRONG(
      "RS-MED-0656",
      422,
      "工伤资格数据不合规：{0}",
      "The decision is not valid: {0}",
      "请改正后重新提交",
      "Correct it and send it again");

  private final Words words;

  InjuryProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
