package org.renshe.province.registry;

import java.util.Locale;
import org.renshe.protocol.problem.Problem;

/** Refusals of the registry, RS-REG. */
public enum RegistryProblem implements Problem {
  PERSON_UNKNOWN(
      1,
      404,
      "查无此人：{0}",
      "Nobody is known here by {0}",
      "请核对证件号码或卡号，并向参保地确认",
      "Check the number shown and ask the insured place"),
  NAME_DIFFERS(
      2,
      409,
      "姓名与登记不符：{0}",
      "The name does not match the registered one: {0}",
      "请核对证件与姓名后重试",
      "Check the document and the name, then try again"),
  DOCUMENT_TAKEN(
      3,
      409,
      "证件号码 {0} 已登记在另一人名下",
      "Document {0} is already registered to another person",
      "请核对证件号码；如需合并，请走人员合并流程",
      "Check the number; two records of one person must be merged first"),
  ROW_INVALID(
      4,
      422,
      "数据不合规：{0}",
      "The row is not valid: {0}",
      "请按提示改正后重新提交",
      "Correct it as said and send it again"),
  FILING_MOVE(
      5,
      409,
      "备案状态 {0} 不允许操作 {1}",
      "A filing that is {0} does not allow {1}",
      "请查询备案当前状态",
      "Look up where the filing stands"),
  FILING_SWITCH_WAIT(
      6,
      409,
      "长期备案在 {0} 之前不得变更",
      "A long-term filing may not be changed before {0}",
      "请在该日期之后变更，或走临时外出备案",
      "Change it from that day on, or file a temporary absence"),
  FILING_UNKNOWN(9, 404, "查无此备案：{0}", "No filing {0}", "请核对备案编号", "Check the filing number"),
  EMPLOYER_UNKNOWN(8, 404, "查无此单位：{0}", "No employer {0}", "请先登记单位", "Register the employer first"),
  RELATION_UNKNOWN(
      9,
      404,
      "该人员没有险种 {0} 的参保关系",
      "The person has no insured relation of kind {0}",
      "请核对险种，或先登记参保关系",
      "Check the kind, or register the relation first"),
  ACCOUNT_OVERDRAWN(
      10,
      409,
      "个人账户余额不足",
      "The personal account does not hold that much",
      "请减少个人账户支付金额",
      "Let the account pay less"),
  PURPOSE_MISSING(
      11,
      400,
      "查询个人信息须说明用途",
      "Looking at personal data needs a purpose",
      "请在参数 purpose 中写明用途",
      "Say it in the parameter purpose");

  private final int number;
  private final int status;
  private final String zh;
  private final String en;
  private final String remedyZh;
  private final String remedyEn;

  RegistryProblem(int number, int status, String zh, String en, String remedyZh, String remedyEn) {
    this.number = number;
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.remedyZh = remedyZh;
    this.remedyEn = remedyEn;
  }

  @Override
  public String code() {
    return String.format(Locale.ROOT, "RS-REG-%04d", number);
  }

  @Override
  public int status() {
    return status;
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
    return remedyZh;
  }

  @Override
  public String remedyEn() {
    return remedyEn;
  }
}
