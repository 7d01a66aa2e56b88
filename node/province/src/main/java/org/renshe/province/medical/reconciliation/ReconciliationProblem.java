package org.renshe.province.medical.reconciliation;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of accounts and clearing applications (RS-MED-0525 to 0569). */
public enum ReconciliationProblem implements WordedProblem {
  PERIOD_WRONG(
      "RS-MED-0525",
      400,
      "日期范围 {0} 至 {1} 不可用",
      "The days {0} to {1} cannot be used",
      "请填写 yyyy-MM-dd，开始不晚于结束，且不超过 400 天",
      "Write yyyy-MM-dd, the first not after the last, 400 days at most"),
  TOTALS_FIRST(
      "RS-MED-0526",
      409,
      "该期间尚未对总账（3201）",
      "The totals of that period were not compared (3201) yet",
      "请先发送 3201",
      "Send 3201 first"),
  DETAILS_NOT_NEEDED(
      "RS-MED-0527",
      409,
      "该期间总账已平，无需对明细账",
      "The totals of that period are balanced; details need not be compared",
      "如账目有变化请重新发送 3201",
      "Send 3201 again if your accounts have changed"),
  FILE_UNREADABLE(
      "RS-MED-0528",
      400,
      "对账文件第 {0} 行无法读取：{1}",
      "Line {0} of the file cannot be read: {1}",
      "请按 ZIP 压缩的 UTF-8 TXT、每行 7 列、TAB 分隔重新上传",
      "Send a ZIP of one UTF-8 TXT, seven columns a line, TAB between them"),
  FILE_TOO_LONG(
      "RS-MED-0529",
      413,
      "明细超过 {0} 行上限",
      "There are more than {0} rows",
      "请缩小对账日期范围",
      "Compare fewer days at a time"),
  FILE_SUM_DIFFERS(
      "RS-MED-0530",
      409,
      "文件明细的{0}为 {1}，与报文中的 {2} 不一致",
      "{0} of the file''s rows is {1}, not {2} as the message says",
      "请核对文件与报文后重新发送",
      "Check file and message, then send them again"),
  PERIOD_NOT_OVER(
      "RS-MED-0531",
      409,
      "清算期间 {0} 尚未结束",
      "The period {0} is not over yet",
      "请在期间结束后次日再申请",
      "Apply on the day after its last day"),
  NOT_BALANCED(
      "RS-MED-0532",
      409,
      "险种 {0}、经办机构 {1} 在该期间的总账未对平，或对平后有变化",
      "The account of insurance {0} with agency {1} is not balanced for that period, or has changed since",
      "请先用 3201 对平该期间后再申请清算",
      "Balance that period by 3201, then apply"),
  PERIOD_APPLIED(
      "RS-MED-0533",
      409,
      "该期间已在清算申请 {0} 中申报",
      "That period is in clearing application {0} already",
      "请用 3205 查询，受理前可用 3204 撤销",
      "Look with 3205; before it is accepted, withdraw it with 3204"),
  SUM_DIFFERS(
      "RS-MED-0534",
      409,
      "清算申请的{0}为 {1}，中心为 {2}",
      "{0} of the application is {1}, here it is {2}",
      "请按对平的账目填写后重新申请",
      "Apply again with the balanced account''s figures"),
  OUTCOME_UNKNOWN(
      "RS-MED-0535",
      409,
      "报文 {0} 的结果尚未确定",
      "The outcome of message {0} is not known yet",
      "请用相同 msgid 再次询问或冲正（2601）后再申请",
      "Ask again with the same msgid or reverse it (2601), then apply"),
  PERIOD_CLOSED(
      "RS-MED-0536",
      409,
      "该结算所在期间已申请清算（{0}），不能冲正",
      "The settlement''s period is applied for clearing ({0}); it can no longer be reversed",
      "请改用结算撤销（2208、2305、2103），负数进入下一期清算",
      "Cancel it instead (2208, 2305, 2103): the negative amount enters the next clearing"),
  APPLICATION_UNKNOWN(
      "RS-MED-0537",
      404,
      "未找到清算申请 {0}",
      "There is no clearing application {0}",
      "请核对 clr_appy_evt_id",
      "Check clr_appy_evt_id"),
  STAGE_ILLEGAL(
      "RS-MED-0538",
      409,
      "清算申请当前状态为 {0}，不能变为 {1}",
      "The application is {0}; it cannot become {1}",
      "请刷新后查看当前状态；已受理的申请只能由经办机构退回",
      "Look at its state again; once accepted, only the agency can return it"),
  STAGE_SAME_OFFICER(
      "RS-MED-0539",
      403,
      "审核与清算须由不同经办人办理，{0} 已办理审核",
      "Audit and clearing are done by two officers; {0} did the audit",
      "请由另一位经办人办理",
      "Have another officer do it"),
  REASON_MISSING(
      "RS-MED-0540",
      400,
      "请填写理由（不超过 200 字）",
      "A reason is needed, 200 characters at most",
      "请填写后重试",
      "Give it and try again"),
  AWAY_ROW_UNKNOWN(
      "RS-MED-0541",
      404,
      "结算 {0} 不在该月异地清分明细中",
      "Settlement {0} is not among that month''s away settlements",
      "请用 3260 重新提取",
      "Fetch them again with 3260"),
  AWAY_ROW_DIFFERS(
      "RS-MED-0542",
      409,
      "结算 {0} 的{1}与中心不一致",
      "{1} of settlement {0} differs from the centre''s",
      "请核对；有疑问的确认标志填 0，暂不纳入",
      "Check it; leave a doubtful row out with cnfm_flag 0"),
  AWAY_ROW_CONFIRMED(
      "RS-MED-0543",
      409,
      "结算 {0} 已在交易 {1} 中确认",
      "Settlement {0} was confirmed by {1} already",
      "如需更改请先用 3262 回退",
      "Take that back with 3262 first"),
  AWAY_ROWS_WRONG(
      "RS-MED-0544",
      400,
      "明细行数 {0} 与 totalrow {1} 不一致，或超过 {2} 行",
      "There are {0} rows, totalrow says {1}; {2} at most",
      "请核对后分批发送",
      "Check and send them in batches"),
  AWAY_CONFIRMATION_UNKNOWN(
      "RS-MED-0545",
      404,
      "该月没有交易 {0} 的确认",
      "There is no confirmation {0} in that month",
      "请填写 3261 的 inf_refmsgid，或填 0 回退整月",
      "Give the inf_refmsgid of the 3261, or 0 for the whole month"),
  QUERY_WRONG(
      "RS-MED-0546",
      400,
      "查询条件 {0} 不可用",
      "The query''s {0} cannot be used",
      "请核对后重试",
      "Check it and try again");

  private final Words words;

  ReconciliationProblem(
      String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
