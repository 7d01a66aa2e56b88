package org.renshe.province.medical.wallet;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of family mutual aid (RS-MED-0700 to 0739). */
public enum WalletProblem implements WordedProblem {
  OWNER_NOT_ENTITLED(
      "RS-MED-0700",
      409,
      "授权人没有正常参保的职工医保个人账户",
      "The owner is not insured as an employee with an account",
      "请核对授权人参保状态；居民医保没有个人账户",
      "Check how the owner is insured; residents have no account"),
  MONEY_SHORT(
      "RS-MED-0701",
      409,
      "个人账户可用余额 {0} 元不足以授予 {1} 元",
      "The account may spend {0} yuan, less than the {1} to be granted",
      "请降低共济额度",
      "Grant less"),
  CONSENT_MISSING(
      "RS-MED-0702",
      422,
      "缺少{0}的同意记录",
      "The consent of the {0} is missing",
      "请先取得同意并填写其编号",
      "Get the consent first and give its reference"),
  RELATIVE_UNKNOWN(
      "RS-MED-0703",
      404,
      "参保地查无此亲属，或姓名与证件不符",
      "The insured place knows no such relative, or the name does not match the document",
      "请核对亲属姓名、证件号码和参保地",
      "Check name, document and insured place of the relative"),
  RELATIVE_NOT_INSURED(
      "RS-MED-0704",
      409,
      "亲属当前未正常参保",
      "The relative is not insured now",
      "请亲属参保后再授权",
      "Grant it once the relative is insured"),
  SAME_PERSON(
      "RS-MED-0705",
      409,
      "不能授权给本人",
      "Nobody grants a limit to herself",
      "请核对亲属证件号码",
      "Check the relative's document"),
  WALLET_UNKNOWN(
      "RS-MED-0706",
      404,
      "查无此共济额度：{0}",
      "There is no wallet limit {0}",
      "请核对编号",
      "Check the identifier"),
  WALLET_ENDED(
      "RS-MED-0707",
      409,
      "共济额度 {0} 已终止",
      "The wallet limit {0} is ended",
      "请授权人重新授权",
      "The owner may grant a new one"),
  CONTENT_DIFFERS(
      "RS-MED-0708",
      409,
      "{0} 已经登记，内容不同",
      "{0} was entered before with another content",
      "同一编号不得改变内容",
      "One identifier never changes its content"),
  LIMIT_EXCEEDED(
      "RS-MED-0709",
      409,
      "共济额度 {0} 只剩 {1} 元",
      "The wallet limit {0} has only {1} yuan left",
      "请与参保地核对该额度的使用记录",
      "Compare what was used of it with the insured place"),
  FIELD_WRONG(
      "RS-MED-0710",
      422,
      "字段 {0} 缺失或不合规",
      "The field {0} is missing or out of its range",
      "请改正后重新提交",
      "Correct it and send it again"),
  REFUND_WRONG(
      "RS-MED-0711",
      409,
      "共济扣款 {0} 不能按此金额或次序退回",
      "The wallet charge {0} cannot be refunded by that amount or in that order",
      "请与参保地核对扣款和退款",
      "Compare charges and refunds with the insured place"),
  PURPOSE_MISSING(
      "RS-MED-0712",
      400,
      "查询共济额度须说明用途",
      "Looking at wallet limits needs a purpose",
      "请在参数 purpose 中写明用途",
      "Say it in the parameter purpose");

  private final Words words;

  WalletProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
