package org.renshe.hub.clearing;

import org.renshe.protocol.problem.WordedProblem;

/** What the obligations ledger refuses. */
enum ClearingProblem implements WordedProblem {
  NOT_OF_THIS_MESSAGE(
      "RS-HUB-0301",
      422,
      "清分依据{0}的欠款方、收款方或类型与报文的发送方、接收方、类型不一致",
      "The debtor, creditor or act of obligation {0} is not that of its message",
      "参保地只能为自己的欠款发报文，请核对报文后重新生成",
      "An insured place sends obligations of its own only; make the message anew"),
  MALFORMED(
      "RS-HUB-0302",
      422,
      "清分依据{0}不合规则：{1}",
      "Obligation {0} breaks a rule: {1}",
      "请按清分依据规则重新生成报文",
      "Make the message anew by the rules for obligations"),
  CHANGED_CONTENT(
      "RS-HUB-0303",
      409,
      "清分依据{0}已经登记，内容不同",
      "Obligation {0} was entered before with another content",
      "同一标识不得改变内容，请与发送省核对两次报文",
      "One key never changes its content; compare the two messages with the sending province"),
  NOT_THE_NEGATION(
      "RS-HUB-0305",
      409,
      "{0}与原结算{1}不是逐项相反",
      "{0} is not the exact negation of settlement {1}",
      "撤销须与原结算同方、同险种、各基金金额逐项相反",
      "An undoing act has the settlement's parties and kind and each fund's amount negated"),
  ALREADY_UNDONE(
      "RS-HUB-0306",
      409,
      "结算{0}已经撤销或冲正",
      "Settlement {0} is already undone",
      "一笔结算只能撤销一次，请与发送省核对",
      "A settlement is undone once only; ask the sending province"),
  BAD_QUERY(
      "RS-HUB-0307",
      400,
      "查询条件不正确：{0}",
      "The query is wrong: {0}",
      "起止日期写成2026-03-01的形式，起不晚于止；续页标记原样传回",
      "Write from and to like 2026-03-01, from not after to; hand the cursor back as it came"),
  UNKNOWN_SETTLEMENT(
      "RS-HUB-0308",
      404,
      "没有结算{0}的清分依据",
      "There is no obligation of settlement {0}",
      "核对结算编号；报文可能尚未到达",
      "Check the settlement identifier; its message may not have arrived yet"),
  UNKNOWN_CREDITOR(
      "RS-HUB-0309",
      422,
      "清分依据{0}的收款方{1}不是现行成员",
      "The creditor {1} of obligation {0} is not an active member",
      "请与发送省核对收款方代码",
      "Check the creditor's code with the sending province"),
  UNKNOWN_CHARGE(
      "RS-HUB-0310",
      409,
      "没有共济扣款{0}的清分依据，不能退回",
      "There is no obligation of wallet charge {0} to refund",
      "请与发送省核对扣款和退款报文",
      "Compare the charge's and the refund's message with the sending province");

  private final Words words;

  ClearingProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
