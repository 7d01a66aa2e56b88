package org.renshe.province.medical.treatment;

import org.renshe.protocol.problem.Problem;

/** What the treatment place refuses (RS-MED-02xx and 03xx). */
public enum TreatmentProblem implements Problem {
  INSTITUTION_UNKNOWN(
      "RS-MED-0201",
      404,
      "未找到定点医药机构 {0}",
      "There is no designated institution {0}",
      "请核对 fixmedins_code，或请经办机构登记",
      "Check fixmedins_code, or have the agency register it"),
  INSTITUTION_SUSPENDED(
      "RS-MED-0202",
      403,
      "定点医药机构 {0} 已停用",
      "Designated institution {0} is suspended",
      "请联系经办机构",
      "Contact the agency"),
  SIGN_IN_FIRST(
      "RS-MED-0203",
      409,
      "请先签到（9001）再办理结算",
      "Sign in (9001) before settling",
      "请发送 9001 并在报文中填写 sign_no",
      "Send 9001 and put its sign_no into the envelope"),
  MESSAGE_BLOCKED(
      "RS-MED-0205",
      409,
      "报文ID {0} 已被冲正，不再受理",
      "Message id {0} was reversed and is no longer accepted",
      "请换用新的 msgid 重新结算",
      "Settle again with a new msgid"),
  IN_PROGRESS(
      "RS-MED-0206",
      503,
      "交易正在处理，结果未知",
      "The transaction is in progress, its outcome is not known yet",
      "请用相同 msgid 再次询问，或用 2601 冲正",
      "Ask again with the same msgid, or reverse it with 2601"),
  NOT_SERVED(
      "RS-MED-0207", 404, "不支持交易 {0}", "Transaction {0} is not served", "请核对 infno", "Check infno"),
  FIELD_WRONG(
      "RS-MED-0208",
      400,
      "字段 {0} 的值不可用",
      "The value of field {0} cannot be used",
      "请按接口规范填写后重发",
      "Fill it as the interface says and send again"),
  RECEIVER_WRONG(
      "RS-MED-0209",
      400,
      "就医地 {0} 不归本平台管理",
      "Treatment place {0} is not served here",
      "请核对 mdtrtarea_admvs",
      "Check mdtrtarea_admvs"),
  PERSON_FIRST(
      "RS-MED-0210",
      409,
      "请先获取人员信息（1101）",
      "Identify the person (1101) first",
      "请发送 1101 后重试",
      "Send 1101 and try again"),
  PERSON_DIFFERS(
      "RS-MED-0211",
      409,
      "姓名或证件号码与人员信息不符",
      "Name or certificate number differs from the person's",
      "请核对证件",
      "Check the document"),
  INSURANCE_NOT_ACTIVE(
      "RS-MED-0212",
      409,
      "该人员没有有效的 {0} 险种",
      "The person has no active insurance of kind {0}",
      "请核对 insutype 与参保状态",
      "Check insutype and the insured status"),
  CREDENTIAL_MISSING(
      "RS-MED-0213",
      400,
      "缺少就诊凭证",
      "No credential was given",
      "请填写 mdtrt_cert_no 或 certno",
      "Fill mdtrt_cert_no or certno"),
  VISIT_UNKNOWN(
      "RS-MED-0220",
      404,
      "未找到就诊 {0}",
      "There is no visit {0}",
      "请核对 mdtrt_id 与 psn_no",
      "Check mdtrt_id and psn_no"),
  VISIT_ALREADY_OPEN(
      "RS-MED-0221",
      409,
      "门诊/住院号 {0} 已有未完结的就诊",
      "There is already an open visit with number {0}",
      "请使用原就诊，或换号登记",
      "Use that visit, or register with another number"),
  VISIT_WRONG_CARE(
      "RS-MED-0222",
      409,
      "该就诊不能办理交易 {0}",
      "Transaction {0} does not fit this visit",
      "请核对门诊或住院交易编号",
      "Check whether it is an outpatient or inpatient transaction"),
  VISIT_CLOSED(
      "RS-MED-0223",
      409,
      "该就诊已完结（{0}）",
      "The visit is closed ({0})",
      "如需更改请先撤销结算",
      "Cancel the settlement first to change it"),
  ADMISSION_LIVE(
      "RS-MED-0224",
      409,
      "该人员已有在院登记",
      "The person has a live admission",
      "请先办理出院结算",
      "Discharge and settle that admission first"),
  MED_TYPE_CHANGED(
      "RS-MED-0225",
      409,
      "一次就诊只能有一个医疗类别（已为 {0}）",
      "One visit has one kind of care (already {0})",
      "请另行挂号，或改回原 med_type",
      "Register another visit, or send the first med_type"),
  DISEASE_MISSING(
      "RS-MED-0226",
      409,
      "慢特病就诊须先上传病种（2203）",
      "Chronic care needs its disease (2203) first",
      "请发送 2203 并填写 dise_codg",
      "Send 2203 with dise_codg"),
  DIAGNOSIS_MISSING(
      "RS-MED-0227", 409, "缺少诊断信息", "The diagnosis is missing", "请填写 diseinfo", "Fill diseinfo"),
  DISCHARGED_ALREADY(
      "RS-MED-0228",
      409,
      "该就诊已办理出院",
      "The patient is already discharged",
      "请核对 mdtrt_id",
      "Check mdtrt_id"),
  DISCHARGE_FIRST(
      "RS-MED-0229",
      409,
      "请先办理出院（2402）再结算",
      "Discharge (2402) before the final settlement",
      "请发送 2402，或以 mid_setl_flag 1 中途结算",
      "Send 2402, or settle interim with mid_setl_flag 1"),
  ROWS_PRESENT(
      "RS-MED-0230",
      409,
      "该就诊还有费用明细或结算",
      "The visit still has fee rows or settlements",
      "请先撤销结算与明细",
      "Cancel the settlement and remove the rows first"),
  LINE_NUMBER_WRONG(
      "RS-MED-0240",
      400,
      "费用明细流水号 {0} 不可用",
      "Fee row number {0} cannot be used",
      "应为不以 0 计的 1 至 15 位数字",
      "It has 1 to 15 digits and is not 0"),
  LINE_NUMBER_TWICE(
      "RS-MED-0241",
      409,
      "费用明细流水号 {0} 重复",
      "Fee row number {0} is used twice",
      "请换号后重发",
      "Send again with another number"),
  LINE_AMOUNT_WRONG(
      "RS-MED-0242",
      400,
      "明细金额 {0} 不等于数量 {1} 乘单价 {2}",
      "The row's amount {0} is not quantity {1} times price {2}",
      "请核对 det_item_fee_sumamt、cnt、pric",
      "Check det_item_fee_sumamt, cnt and pric"),
  RETURN_UNKNOWN(
      "RS-MED-0243",
      409,
      "退费明细 {0} 未找到原明细",
      "Returned row {0} names no row of this visit",
      "请核对 init_feedetl_sn",
      "Check init_feedetl_sn"),
  RETURN_TOO_MUCH(
      "RS-MED-0244",
      409,
      "退费明细 {0} 超过原数量",
      "Returned row {0} takes back more than was billed",
      "请核对 cnt",
      "Check cnt"),
  ROWS_SETTLED(
      "RS-MED-0245",
      409,
      "明细 {0} 已结算，不能更改",
      "Row {0} is settled and cannot be changed",
      "请先撤销结算",
      "Cancel the settlement first"),
  BATCH_UNKNOWN(
      "RS-MED-0246",
      404,
      "收费批次 {0} 没有未结算的明细",
      "Batch {0} has no unsettled row",
      "请核对 chrg_bchno",
      "Check chrg_bchno"),
  BATCH_CLOSED(
      "RS-MED-0247",
      409,
      "收费批次 {0} 已上传或已结算",
      "Batch {0} was uploaded or settled before",
      "请使用新的 chrg_bchno",
      "Use a new chrg_bchno"),
  TOO_MANY_ROWS(
      "RS-MED-0248",
      413,
      "一次就诊最多 {0} 行明细",
      "A visit has at most {0} fee rows",
      "请分次中途结算",
      "Settle in parts"),
  ROW_UNKNOWN(
      "RS-MED-0249",
      404,
      "未找到费用明细 {0}",
      "There is no fee row {0}",
      "请核对 feedetl_sn",
      "Check feedetl_sn"),
  NO_ROWS(
      "RS-MED-0250",
      409,
      "没有未结算的费用明细",
      "There is no unsettled fee row",
      "请先上传费用明细",
      "Upload fee rows first"),
  TOTALS_DIFFER(
      "RS-MED-0260",
      409,
      "{0} 应为 {1}，报文为 {2}",
      "{0} should be {1}, the message says {2}",
      "请重新预结算后再结算",
      "Pre-settle again, then settle"),
  SETTLEMENT_UNKNOWN(
      "RS-MED-0261",
      404,
      "未找到结算 {0}",
      "There is no settlement {0}",
      "请核对 setl_id、mdtrt_id 与 psn_no",
      "Check setl_id, mdtrt_id and psn_no"),
  SETTLEMENT_UNDONE(
      "RS-MED-0262",
      409,
      "结算 {0} 已撤销或已冲正",
      "Settlement {0} is already cancelled or reversed",
      "无需再次办理",
      "Nothing is left to do"),
  LATER_SETTLEMENT_FIRST(
      "RS-MED-0263",
      409,
      "请先撤销该就诊较晚的结算 {0}",
      "Cancel the visit's later settlement {0} first",
      "请按从晚到早的次序撤销",
      "Cancel from the newest to the oldest"),
  NOT_REVERSIBLE(
      "RS-MED-0264",
      409,
      "交易 {0} 不能冲正",
      "Transaction {0} cannot be reversed",
      "2601 只用于 2207、2304、2401",
      "2601 is for 2207, 2304 and 2401 only"),
  NO_SUCH_TRANSACTION(
      "RS-MED-0265",
      404,
      "没有该交易，报文ID {0} 已封存",
      "No such transaction; message id {0} is blocked",
      "请用新的 msgid 重新结算",
      "Settle again with a new msgid"),
  REVERSAL_DIFFERS(
      "RS-MED-0266",
      409,
      "冲正的人员或交易编号与原交易不符",
      "The reversal names another person or transaction than the original",
      "请核对 psn_no 与 oinfno",
      "Check psn_no and oinfno"),
  SETTLEMENT_RUNNING(
      "RS-MED-0267",
      409,
      "该明细或结算另有请求正在处理",
      "Another request for these rows or this settlement is in progress",
      "请稍后再试，或用原 msgid 询问",
      "Try again later, or ask with the first msgid"),
  FINAL_ONLY_ONCE(
      "RS-MED-0268",
      409,
      "该就诊已办理最终结算",
      "The visit is finally settled",
      "如需更改请先撤销结算（2305）",
      "Cancel it (2305) to change anything"),
  STATEMENT_INCONSISTENT(
      "RS-MED-0280",
      502,
      "参保地的结算单不平（{0}）",
      "The insured place's statement does not add up ({0})",
      "请联系经办机构，并用 2601 冲正",
      "Contact the agency, and reverse it with 2601"),
  ANSWER_UNEXPECTED(
      "RS-MED-0281",
      502,
      "参保地的答复种类不符",
      "The insured place gave an answer of another kind",
      "请稍后再试",
      "Try again later"),
  MOVE_ILLEGAL(
      "RS-MED-0282",
      409,
      "结算状态不能由 {0} 变为 {1}",
      "A settlement cannot go from {0} to {1}",
      "请查询结算的当前状态",
      "Look at the settlement's present state"),
  CATALOGUE_ROW_WRONG(
      "RS-MED-0300",
      400,
      "目录第 {0} 行有误：{1}",
      "Catalogue row {0} is wrong: {1}",
      "请更正后整批重发",
      "Mend it and send the whole batch again"),
  CERTIFICATE_UNREADABLE(
      "RS-MED-0301",
      400,
      "机构证书无法读取",
      "The institution's certificate cannot be read",
      "请提供 PEM 格式的 SM2 证书",
      "Give an SM2 certificate in PEM"),
  CERTIFICATE_NOT_OURS(
      "RS-MED-0302",
      403,
      "机构证书不是本省医院 CA 签发，或不在有效期",
      "The certificate was not issued by this province's hospital CA, or is not valid now",
      "请用 renshe pki 重新签发",
      "Have a new one issued with renshe pki"),
  CERTIFICATE_REVOKED(
      "RS-MED-0303",
      403,
      "机构证书已吊销",
      "The institution's certificate is revoked",
      "请申请新证书",
      "Apply for a new certificate"),
  HOSPITAL_CA_MISSING(
      "RS-MED-0304",
      503,
      "未配置本省医院 CA 证书",
      "This province's hospital CA certificate is not configured",
      "请设置 treatment.hospital-ca",
      "Set treatment.hospital-ca"),
  BATCH_TOO_LARGE(
      "RS-MED-0305",
      413,
      "一批最多 {0} 行",
      "A batch has at most {0} rows",
      "请分批发送",
      "Send it in parts"),
  INSTITUTION_WRONG(
      "RS-MED-0306",
      400,
      "机构登记字段 {0} 有误",
      "Field {0} of the institution is wrong",
      "请更正后重发",
      "Mend it and send again");

  private final String code;
  private final int status;
  private final String zh;
  private final String en;
  private final String remedyZh;
  private final String remedyEn;

  TreatmentProblem(
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
}
