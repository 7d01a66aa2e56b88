package org.renshe.province.medical.treatment;

import org.renshe.protocol.problem.WordedProblem;

/** What the treatment place refuses of fee rows and settlements (RS-MED-0240 to 0282). */
public enum BillingProblem implements WordedProblem {
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
      "2601 只用于 2102、2207、2304、2401",
      "2601 is for 2102, 2207, 2304 and 2401 only"),
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
  ADJUSTMENT_OUT_OF_ORDER(
      "RS-MED-0283",
      503,
      "重算更正 {0} 之前的更正尚未到达",
      "The adjustment before {0} has not come yet",
      "无需处理，前一更正到达后自动登记",
      "Nothing is to be done: it is booked once the one before has come");

  private final Words words;

  BillingProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
