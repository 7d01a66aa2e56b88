package org.renshe.province.medical.treatment;

import org.renshe.protocol.problem.WordedProblem;

/** What the treatment place refuses of persons and visits (RS-MED-0203 to 0236). */
public enum TreatmentProblem implements WordedProblem {
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
  DIAGNOSIS_TWICE(
      "RS-MED-0204",
      400,
      "诊断排序号 {0} 在报文中重复",
      "Diagnosis number {0} occurs twice in the message",
      "请为每条诊断填写不同的 diag_srt_no",
      "Give each diagnosis its own diag_srt_no"),
  DIAGNOSIS_UNKNOWN(
      "RS-MED-0214",
      404,
      "没有排序号为 {0} 的有效诊断，无法作废",
      "There is no valid diagnosis {0} to make void",
      "请核对 diag_srt_no",
      "Check diag_srt_no"),
  MED_TYPE_UNKNOWN(
      "RS-MED-0215",
      400,
      "医疗类别 {0} 不可用",
      "Kind of care {0} cannot be used",
      "请按代码表填写 med_type",
      "Fill med_type from its code table"),
  MED_TYPE_WRONG_CARE(
      "RS-MED-0216",
      409,
      "医疗类别 {0} 不适用于该就诊方式",
      "Kind of care {0} does not fit this way of treatment",
      "门诊与住院请分别填写对应的 med_type",
      "Use a med_type of outpatients for outpatients and of inpatients for inpatients"),
  EXTENSION_MISSING(
      "RS-MED-0217",
      400,
      "跨省就医须在 exp_content 中正确填写 {0}",
      "Cross-province care needs a fitting {0} in exp_content",
      "外伤须填 TRUM_FLAG 与 REL_TTP_FLAG，急诊住院填 IPT_TYPE=2，急诊门诊填 OTP_ER_REFL_FLAG=1 或 3",
      "Injury: TRUM_FLAG and REL_TTP_FLAG; emergency: IPT_TYPE 2, or OTP_ER_REFL_FLAG 1 or 3"),
  THIRD_PARTY(
      "RS-MED-0218",
      409,
      "涉及第三方责任的费用不能直接结算",
      "Care for which a third party answers is not settled directly",
      "请患者先自付，凭票据向第三方或参保地申请",
      "The patient pays first and claims from the third party or the insured place"),
  UNDO_DISCHARGE_FIRST(
      "RS-MED-0219",
      409,
      "该就诊已办理出院，请先撤销出院（2405）",
      "The patient is discharged: undo the discharge (2405) first",
      "请按 2305、2405、2302、2404 的次序倒退办理",
      "Go back in the order 2305, 2405, 2302, 2404"),
  NOT_DISCHARGED(
      "RS-MED-0231",
      409,
      "该就诊没有可撤销的出院登记",
      "The visit has no discharge to undo",
      "请核对 mdtrt_id；已最终结算的请先撤销结算（2305）",
      "Check mdtrt_id; cancel a final settlement (2305) first"),
  FEES_OPEN(
      "RS-MED-0232",
      409,
      "还有 {0} 条未结算的费用明细，不能办理出院",
      "{0} fee rows are not settled, the patient cannot be discharged",
      "请先结算（2304）或撤销明细（2302）",
      "Settle (2304) or remove (2302) them first"),
  SIGNED_OUT(
      "RS-MED-0233",
      409,
      "签到编号 {0} 不是该操作员当日有效的签到",
      "Sign-in {0} is not a valid one of this operator today",
      "请核对 sign_no 与 opter_no，或重新签到（9001）",
      "Check sign_no and opter_no, or sign in (9001) again"),
  TOO_MANY_MESSAGES(
      "RS-MED-0234",
      413,
      "该就诊的信息已更改 {0} 次，达到上限",
      "The visit was described {0} times, which is the limit",
      "请联系经办机构",
      "Contact the agency"),
  OUT_OF_RANGE(
      "RS-MED-0236",
      400,
      "{0} 应在 {1} 至 {2} 之间",
      "{0} lies between {1} and {2}",
      "请更正后重发；行数较多时请分页",
      "Correct it and send again; ask for many rows page by page"),
  BATCH_DISEASE_DIFFERS(
      "RS-MED-0235",
      409,
      "收费批次 {0} 的病种与该批次或该就诊的病种不一致",
      "Batch {0} names another disease than the rest of the batch or the visit",
      "同一批次请填写同一个 dise_codg",
      "Send one dise_codg in one batch");

  private final Words words;

  TreatmentProblem(
      String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
