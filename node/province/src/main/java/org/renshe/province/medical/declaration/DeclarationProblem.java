package org.renshe.province.medical.declaration;

import org.renshe.protocol.problem.WordedProblem;

/** Refusals of hospitals' declarations and of announcements, RS-MED-0380 to 0389. */
public enum DeclarationProblem implements WordedProblem {
  FIELD_WRONG(
      "RS-MED-0380",
      422,
      "字段 {0} 不合规",
      "Field {0} is out of its range",
      "请核对该字段后重新提交",
      "Check that field and send it again"),
  PERSON_DIFFERS(
      "RS-MED-0381",
      409,
      "姓名或证件号码与人员信息不符",
      "Name or document number differ from the person's",
      "请用 1101 重新核实人员信息后再申报",
      "Identify the person by 1101 again, then declare"),
  REFERRAL_TYPE(
      "RS-MED-0382",
      422,
      "转院类型 {0} 与转往区划 {1} 不符",
      "Referral type {0} does not fit the division {1}",
      "市内转院填 1，省内跨市填 2，跨省填 3",
      "1 within the city, 2 elsewhere in the province, 3 out of it"),
  FILING_NOT_OURS(
      "RS-MED-0383",
      422,
      "该备案的就医地不是本省",
      "The filing goes to another province",
      "请参保地核对备案就医地后重新推送",
      "The insured place must check where the filing goes");

  private final Words words;

  DeclarationProblem(
      String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
