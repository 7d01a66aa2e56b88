package org.renshe.province.medical.policy;

import org.renshe.protocol.problem.Problem;

/** Refusals of benefit policies (待遇政策), RS-MED-0101 to 0199. */
public enum PolicyProblem implements Problem {
  PACK_UNREADABLE(
      "RS-MED-0101",
      422,
      "政策文件 {0} 不是可读的 YAML：{1}",
      "The policy file {0} is not readable YAML: {1}",
      "按所示位置改正文件。",
      "Mend the file at the place shown."),
  PACK_INVALID(
      "RS-MED-0102",
      422,
      "政策文件 {0} 有误：{1}",
      "The policy file {0} is wrong: {1}",
      "按所示行改正；一行就是一条规则。",
      "Mend the line shown; one row is one rule."),
  NO_PACK(
      "RS-MED-0103",
      422,
      "统筹区 {0} 没有 {1} 在 {2} 有效的待遇政策",
      "Division {0} has no benefit policy for {1} that is valid on {2}",
      "请参保地经办机构装入该统筹区的政策文件。",
      "Ask the insured place to load the policy file of that division."),
  NO_RULE(
      "RS-MED-0104",
      422,
      "政策 {0} 对此情形没有规定：{1}",
      "The policy {0} has no rule for this case: {1}",
      "核对医院等级、就医类别和人群；确有待遇的，由参保地补录规则。",
      "Check hospital level, care and group; if a benefit exists, the insured place adds the row."),
  NOT_CALCULATED(
      "RS-MED-0105",
      422,
      "此单适用规则 {0}（{1}），本系统尚不能计算",
      "This bill needs the rule {0} ({1}), which is not calculated yet",
      "请患者先自付，回参保地手工报销。",
      "The patient pays and claims at the insured place."),
  BILL_INCONSISTENT(
      "RS-MED-0106",
      422,
      "费用单不平：{0}",
      "The bill does not add up: {0}",
      "医院核对明细后重新上传。",
      "The hospital checks the lines and uploads them again."),
  SITUATION_UNKNOWN(
      "RS-MED-0107",
      422,
      "参保人情形无法识别：{0} = {1}",
      "The insured person's situation is not understood: {0} = {1}",
      "在参保登记中改正该项。",
      "Correct the item in the insured person's register."),
  KIND_DIFFERS(
      "RS-MED-0108",
      422,
      "政策 {0} 不适用于险种 {1}",
      "The policy {0} is not for the insurance kind {1}",
      "选用该险种的政策文件。",
      "Take the policy file of that kind.");

  private final String code;
  private final int status;
  private final String zh;
  private final String en;
  private final String remedyZh;
  private final String remedyEn;

  PolicyProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    this.code = code;
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.remedyZh = remedyZh;
    this.remedyEn = remedyEn;
  }

  @Override
  public String code() {
    return code;
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
