package org.renshe.province.medical.policy;

import org.renshe.protocol.problem.WordedProblem;

/** Refusals of benefit policies (待遇政策), RS-MED-0101 to 0199. */
public enum PolicyProblem implements WordedProblem {
  /** Place, reason. */
  PACK_UNREADABLE(
      "RS-MED-0101",
      422,
      "政策文件读不出：{0}：{1}",
      "The policy file cannot be read: {0}: {1}",
      "按所示位置改正文件。",
      "Mend the file at the place shown."),
  /** Place, key. */
  KEY_UNKNOWN(
      "RS-MED-0102",
      422,
      "{0}：政策文件不认识字段 {1}",
      "{0}: a policy file has no key {1}",
      "核对字段名，或删去该字段。",
      "Check the spelling, or take the key out."),
  /** Place, key. */
  KEY_MISSING(
      "RS-MED-0103", 422, "{0}：缺少字段 {1}", "{0}: the key {1} is missing", "补上该字段。", "Add the key."),
  /** Place, key, value, what is allowed. */
  VALUE_WRONG(
      "RS-MED-0104",
      422,
      "{0}：{1} 的值 {2} 不对，应为 {3}",
      "{0}: {1} is {2}, but must be {3}",
      "按允许的取值改正。",
      "Take one of the values allowed."),
  /** Place of the later row, line of the earlier. */
  ROWS_TIE(
      "RS-MED-0105",
      422,
      "{0}：与第 {1} 行适用于同一情形，无法取舍",
      "{0}: is for the same case as line {1}, neither is more exact",
      "合并两行，或错开有效期、年龄、分段。",
      "Merge the rows, or part them by date, age or band."),
  /** Place, case, where the band should begin, in yuan. */
  BANDS_BROKEN(
      "RS-MED-0106",
      422,
      "{0}：分段在 {2} 元处不衔接（{1}）",
      "{0}: the bands do not meet at {2} yuan ({1})",
      "补齐分段：从 0 起，首尾相接，最后一段不封顶。",
      "Complete the bands: from 0, end to end, the last one open."),
  /** Place, filing, value, most allowed. */
  CUT_TOO_DEEP(
      "RS-MED-0107",
      422,
      "{0}：{1} 降幅 {2} 超过国家上限 {3}",
      "{0}: the cut for {1} is {2}, above the national cap {3}",
      "降低降幅（医保发〔2022〕22号）。",
      "Lower the cut (医保发〔2022〕22号)."),
  /** Division, kind. */
  PACK_TWICE(
      "RS-MED-0108",
      422,
      "统筹区 {0} 险种 {1} 有两个政策文件",
      "Division {0} has two policy files for {1}",
      "只留一个；有效期写在行里。",
      "Keep one; rows carry their validity."),
  /** Division, kind, date. */
  NO_PACK(
      "RS-MED-0110",
      422,
      "统筹区 {0} 没有 {1} 在 {2} 有效的待遇政策",
      "Division {0} has no benefit policy for {1} that is valid on {2}",
      "请参保地经办机构装入该统筹区的政策文件。",
      "Ask the insured place to load the policy file of that division."),
  /** Pack, table, case. */
  NO_RULE(
      "RS-MED-0111",
      422,
      "政策 {0} 的 {1} 对此情形没有规定：{2}",
      "The policy {0} has no row in {1} for this case: {2}",
      "核对医院等级、就医类别和人群；确有待遇的，由参保地补录规则。",
      "Check hospital level, care and group; if there is a benefit, the insured place adds the row."),
  /** Rule row, what it is. */
  NOT_CALCULATED(
      "RS-MED-0112",
      422,
      "此单适用规则 {0}（{1}），但政策文件未给出数值",
      "This bill needs the rule {0} ({1}), of which the policy file leaves the figure open",
      "请参保地补录该规则的数值；之前请患者先自付，回参保地手工报销。",
      "The insured place adds the figure; until then the patient pays and claims there."),
  /** What does not add up. */
  BILL_INCONSISTENT(
      "RS-MED-0113",
      422,
      "费用单不平：{0}",
      "The bill does not add up: {0}",
      "医院核对明细后重新上传。",
      "The hospital checks the lines and uploads them again."),
  /** Item, value. */
  SITUATION_UNKNOWN(
      "RS-MED-0114",
      422,
      "参保人或就诊情形无法识别：{0} = {1}",
      "The situation of the person or visit is not understood: {0} = {1}",
      "改正该项后重试。",
      "Correct the item and try again."),
  /** Pack, kind. */
  KIND_DIFFERS(
      "RS-MED-0115",
      422,
      "政策 {0} 不适用于险种 {1}",
      "The policy {0} is not for the insurance kind {1}",
      "选用该险种的政策文件。",
      "Take the policy file of that kind."),
  /** Disease code. */
  DISEASE_NOT_APPROVED(
      "RS-MED-0116",
      422,
      "参保人没有病种 {0} 的门诊慢特病资格",
      "The person is not approved for outpatient care of the disease {0}",
      "核对病种编码；未认定的，先到参保地认定，或按普通门诊结算。",
      "Check the code; apply at the insured place first, or settle as ordinary outpatient care."),
  /** Disease code. */
  DISEASE_NOT_CROSS_PROVINCE(
      "RS-MED-0117",
      422,
      "病种 {0} 只能在参保省内直接结算，不在跨省直接结算病种之内",
      "The disease {0} is settled directly in the insured province only",
      "请患者先自付，回参保地手工报销。",
      "The patient pays and claims at the insured place."),
  /** None. */
  THIRD_PARTY_PAYS(
      "RS-MED-0118",
      422,
      "外伤应由第三人负担，医疗保险不予支付",
      "A third party answers for the injury; medical insurance does not pay",
      "由患者与责任人结清；责任人不支付或无法确定的，回参保地申请先行支付。",
      "The patient settles with the third party, or applies for advance payment at the insured place."),
  /** Rule row, name of a file. */
  INHERITS_UNKNOWN(
      "RS-MED-0119",
      422,
      "{0}：引用的救助政策文件 {1} 没有装入",
      "{0}: the file {1} it takes medical assistance from is not loaded",
      "把该文件放进政策目录。",
      "Put that file into the policy folder."),
  /** Rule row, series, division, year. */
  SERIES_MISSING(
      "RS-MED-0120",
      422,
      "规则 {0} 需要 {2} {3} 年的 {1}，年度数据文件中没有",
      "The rule {0} needs {1} of {2} for {3}, which the file of yearly series does not have",
      "在年度数据文件中补录该数值。",
      "Add the figure to the file of yearly series.");

  private final Words words;

  PolicyProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
