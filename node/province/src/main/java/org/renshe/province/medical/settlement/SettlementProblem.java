package org.renshe.province.medical.settlement;

import org.renshe.protocol.problem.Problem;

/** What the insured place refuses, RS-MED-0001 to 0049. */
public enum SettlementProblem implements Problem {
  PERSON_UNKNOWN(
      "RS-MED-0001",
      404,
      "参保地查无此人",
      "The insured place does not know this person",
      "请核对人员编号和参保地",
      "Check the person number and the insured place"),
  NOT_INSURED_ON_DATE(
      "RS-MED-0002",
      409,
      "该人员 {1} 当日未参加险种 {0}",
      "The person has no insurance of kind {0} on {1}",
      "请核对险种和就医日期，或由个人向参保地查询",
      "Check the kind and the day, or let the person ask the insured place"),
  SUSPENDED_ARREARS(
      "RS-MED-0003",
      409,
      "参保关系已暂停（欠费等），不能直接结算",
      "The insured relation is suspended, for arrears or otherwise",
      "请个人补缴或向参保地咨询后再结算，也可先自费",
      "Settle after arrears are paid, or pay first and claim later"),
  NOT_FILED(
      "RS-MED-0004",
      409,
      "未办理异地就医备案",
      "No filing for care elsewhere",
      "请立即告知患者线上备案，出院结算前补办即可直接结算",
      "Tell the patient to file on line now; filing before discharge is enough"),
  FILING_OTHER_PLACE(
      "RS-MED-0005",
      409,
      "备案就医地不是本地",
      "The filing is for another place",
      "请患者变更备案就医地后再结算",
      "Have the filing changed to this place first"),
  FILING_EXPIRED(
      "RS-MED-0006",
      409,
      "异地就医备案在入院日和结算日均无效",
      "The filing was valid neither on admission nor at settlement",
      "请患者重新备案后再结算",
      "Have a new filing made first"),
  PROMISE_EVIDENCE_MISSING(
      "RS-MED-0007",
      409,
      "承诺制备案尚未补交材料，暂不能在参保地享受待遇",
      "The evidence promised for the filing is missing: no benefits at home yet",
      "请先到参保地补交备案材料",
      "Hand in the evidence at the insured place first"),
  SUM_MISMATCH(
      "RS-MED-0008",
      422,
      "费用不平：总额与自费、超限价、先行自付、政策范围内之和不等（{0}）",
      "The bill does not add up: total and its four parts differ ({0})",
      "请核对明细后重新结算",
      "Check the lines and settle again"),
  REQUEST_INVALID(
      "RS-MED-0009",
      422,
      "请求缺少字段或字段不合规：{0}",
      "The request lacks a field, or it is out of its range: {0}",
      "请核对该字段后重新发送",
      "Check that field and send the request again"),
  REVERSED_BEFORE(
      "RS-MED-0010",
      409,
      "该结算请求已被冲正，不再受理",
      "This request was reversed before it came and is void for ever",
      "请用新的报文重新结算",
      "Settle again with a new request"),
  SETTLEMENT_UNKNOWN(
      "RS-MED-0011",
      404,
      "查无此结算：{0}",
      "No settlement {0}",
      "请核对结算编号和人员编号",
      "Check the settlement's identifier and the person number"),
  ALREADY_CANCELLED(
      "RS-MED-0012",
      409,
      "该结算已撤销：{0}",
      "The settlement {0} is cancelled already",
      "无需再次撤销或冲正",
      "There is nothing left to undo"),
  ALREADY_REVERSED(
      "RS-MED-0013",
      409,
      "该结算已冲正：{0}",
      "The settlement {0} is reversed already",
      "无需再次撤销",
      "There is nothing left to undo"),
  NEWER_FIRST(
      "RS-MED-0014",
      409,
      "同一就诊尚有更晚的结算 {0}，请先撤销",
      "A later settlement {0} of the same visit must be cancelled first",
      "请按结算时间由近及远撤销",
      "Cancel from the newest backwards"),
  CREDENTIAL_OTHER_PERSON(
      "RS-MED-0015",
      409,
      "就诊凭证不是该人员的",
      "What was shown belongs to another person",
      "请核对人员编号与凭证",
      "Check the person number and the credential"),
  NAME_DIFFERS(
      "RS-MED-0016",
      409,
      "姓名与参保登记不符",
      "The name does not match the register",
      "请核对证件与姓名",
      "Check the document and the name"),
  OFFICERS_UNSET(
      "RS-MED-0049",
      500,
      "已设 policy.folder，但未设 policy.officers",
      "policy.folder is set but policy.officers is not",
      "把两名以上经办人员的证书放入一个目录，并设 policy.officers",
      "Put the certificates of two officers or more into a folder and set policy.officers"),
  SAMPLE_REFUSED(
      "RS-MED-0017",
      500,
      "政策包 {0} 是未核验的样例，配置 policy.samples=false 不允许使用",
      "The policy pack {0} is an unverified sample, which policy.samples=false forbids",
      "请由经办人员核验该政策包；演示环境可设 policy.samples=true",
      "Have an officer verify the pack; a demonstration may set policy.samples=true"),
  POLICY_FOLDER(
      "RS-MED-0018",
      500,
      "政策目录无法读取：{0}",
      "The policy folder cannot be read: {0}",
      "请检查配置 policy.folder",
      "Check the setting policy.folder"),
  DAY_INVALID(
      "RS-MED-0019",
      400,
      "日期应为 YYYY-MM-DD：{0}",
      "A day is written YYYY-MM-DD: {0}",
      "请改正参数 day",
      "Correct the parameter day"),
  BOOKS_BROKEN(
      "RS-MED-0020",
      500,
      "结算结果不平，已放弃：{0}",
      "The result does not add up and was given up: {0}",
      "请联系管理员，并保留报文",
      "Call the administrator and keep the message"),
  DISEASE_NOT_APPROVED(
      "RS-MED-0021",
      409,
      "该人员未取得门诊慢特病 {0} 的资格",
      "The person is not approved for the chronic or special disease {0}",
      "请核对病种编码；未认定的先向参保地申请，或按普通门诊结算",
      "Check the code; apply at the insured place first, or settle as ordinary care"),
  DISEASE_NOT_CROSS_PROVINCE(
      "RS-MED-0022",
      409,
      "门诊慢特病 {0} 未开通跨省直接结算",
      "The disease {0} is not settled directly across provinces",
      "请患者先自费，回参保地手工报销",
      "The patient pays and claims at the insured place"),
  THIRD_PARTY_LIABILITY(
      "RS-MED-0023",
      409,
      "外伤应由第三人负担，医保基金不予支付",
      "A third party answers for the injury: medical insurance does not pay",
      "请患者向责任方索赔；确无第三方责任的，签署承诺后重新上传",
      "Claim from who is liable; if nobody is, upload it again with the patient's statement"),
  KIND_NOT_OPEN(
      "RS-MED-0024",
      409,
      "参保地未开通{0}的跨省直接结算",
      "The insured place has not opened {0} to settlement from other provinces",
      "请患者先自费，回参保地手工报销",
      "The patient pays and claims at the insured place"),
  PERIOD_CLOSED(
      "RS-MED-0025",
      409,
      "{0} 年度费用已于 {1} 清算完毕，不再直接结算",
      "Costs of {0} were cleared to the end on {1} and are no longer settled directly",
      "请患者回参保地手工报销",
      "The patient claims at the insured place"),
  INSTITUTION_NOT_NETWORKED(
      "RS-MED-0026",
      409,
      "参保地不受理机构 {0} 的直接结算",
      "The insured place does not settle directly with institution {0}",
      "请患者先自费，回参保地手工报销",
      "The patient pays and claims at the insured place"),
  PACK_NOT_KEPT(
      "RS-MED-0027",
      500,
      "没有保存摘要为 {0} 的政策文件",
      "The policy file of digest {0} is not kept",
      "请从备份恢复表 policy_pack_version",
      "Restore the table policy_pack_version from a backup"),
  SETTING_WRONG(
      "RS-MED-0028",
      500,
      "配置 {0} 的值 {1} 不可用",
      "The setting {0} cannot be {1}",
      "请按配置说明改正",
      "Correct it as its description says"),
  REPAIR_UNKNOWN(
      "RS-MED-0029",
      404,
      "没有待处理事项 {0}",
      "There is no item {0} to work on",
      "请刷新清单",
      "Read the list again"),
  REPAIR_CLOSED(
      "RS-MED-0030", 409, "事项 {0} 已办结", "The item {0} is closed", "请刷新清单", "Read the list again"),
  LIMIT_REACHED(
      "RS-MED-0031",
      409,
      "{0} 本年度限额已用完",
      "The limit of {0} for this year is used up",
      "超出部分由后续基金或个人负担",
      "What is above it is for later funds or the person"),
  FUND_DOES_NOT_PAY(
      "RS-MED-0032",
      409,
      "{0} 对此类就医不予支付",
      "{0} does not pay for this care",
      "请核对医疗类别和参保险种",
      "Check the kind of care and of insurance");

  private final String code;
  private final int status;
  private final String zh;
  private final String en;
  private final String remedyZh;
  private final String remedyEn;

  SettlementProblem(
      String code, int status, String zh, String en, String remedyZh, String remedyEn) {
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

  /** A broken result would not mend itself by asking again. */
  @Override
  public boolean retrySafe() {
    return false;
  }
}
