package org.renshe.province.registry;

import org.renshe.protocol.problem.WordedProblem;

/** Refusals of the registry, RS-REG. */
public enum RegistryProblem implements WordedProblem {
  PERSON_UNKNOWN(
      "RS-REG-0001",
      404,
      "查无此人：{0}",
      "Nobody is known here by {0}",
      "请核对证件号码或卡号，并向参保地确认",
      "Check the number shown and ask the insured place"),
  DOCUMENT_TAKEN(
      "RS-REG-0002",
      409,
      "证件号码 {0} 已登记在另一人名下",
      "Document {0} is already registered to another person",
      "请核对证件号码；如需合并，请走人员合并流程",
      "Check the number; two records of one person must be merged first"),
  ROW_INVALID(
      "RS-REG-0003",
      422,
      "数据不合规：{0}",
      "The row is not valid: {0}",
      "请按提示改正后重新提交",
      "Correct it as said and send it again"),
  EMPLOYER_UNKNOWN(
      "RS-REG-0007", 404, "查无此单位：{0}", "No employer {0}", "请先登记单位", "Register the employer first"),
  ACCOUNT_OVERDRAWN(
      "RS-REG-0008",
      409,
      "个人账户余额不足",
      "The personal account does not hold that much",
      "请减少个人账户支付金额",
      "Let the account pay less"),
  PURPOSE_MISSING(
      "RS-REG-0009",
      400,
      "查询个人信息须说明用途",
      "Looking at personal data needs a purpose",
      "请在参数 purpose 中写明用途",
      "Say it in the parameter purpose");

  private final Words words;

  RegistryProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
