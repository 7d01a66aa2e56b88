package org.renshe.province.card;

import org.renshe.protocol.problem.WordedProblem;

/** Refusals about cards and credentials, RS-CRD. */
public enum CardProblem implements WordedProblem {
  CARD_UNKNOWN(
      "RS-CRD-0001",
      404,
      "查无此卡：{0}",
      "No card {0} is known here",
      "请核对卡号；换过卡的请使用新卡",
      "Check the card number; after a replacement use the new card"),
  CARD_LOST(
      "RS-CRD-0002",
      409,
      "该卡已挂失：{0}",
      "The card is reported lost: {0}",
      "请持本人身份证件办理，或先解除挂失、补领新卡",
      "Show an identity document, or have the card released or replaced first"),
  CARD_FROZEN(
      "RS-CRD-0003",
      409,
      "该卡已锁定：{0}",
      "The card is frozen: {0}",
      "请到经办机构解锁",
      "Have it released at the agency"),
  CARD_CANCELLED(
      "RS-CRD-0004",
      409,
      "该卡已注销或过期：{0}",
      "The card is cancelled or past its validity: {0}",
      "请使用新卡或身份证件",
      "Use the new card or an identity document"),
  SERIAL_DIFFERS(
      "RS-CRD-0005",
      409,
      "卡识别码与登记不符：{0}",
      "The serial does not belong to card {0}",
      "请重新读卡；仍不符的请核查卡片真伪",
      "Read the card again; if it still differs the card may be false"),
  TOKEN_REPLAYED(
      "RS-CRD-0006",
      409,
      "电子社保卡二维码已被使用",
      "The electronic card token was used already",
      "每个二维码只能使用一次，请刷新后重新展示",
      "Each code is good once: refresh it and show it again"),
  NUMBER_MALFORMED(
      "RS-CRD-0011",
      400,
      "卡号不合规：{0}",
      "Not a card number: {0}",
      "卡号为 9 位：8 位数字或大写字母加校验位",
      "A card number has nine places: eight digits or capitals and a check character"),
  ISSUER_UNKNOWN(
      "RS-CRD-0007",
      403,
      "发卡地 {0} 不在成员目录中",
      "The issuer {0} is not in the directory of members",
      "请确认该省已接入",
      "Make sure that province has joined"),
  IDENTIFICATION_TAKEN(
      "RS-CRD-0008",
      409,
      "卡识别码 {0} 已登记给另一张卡",
      "Identification code {0} already belongs to another card",
      "请核对卡识别码",
      "Check the identification code"),
  STATE_MOVE(
      "RS-CRD-0009",
      409,
      "卡状态 {0} 不能变为 {1}",
      "A card that is {0} cannot become {1}",
      "请查询卡片当前状态",
      "Look up the card's state"),
  TWO_ACTIVE(
      "RS-CRD-0010",
      409,
      "持卡人已有一张正常卡",
      "The person already has a card in force",
      "请先注销旧卡",
      "Cancel the old card first");

  private final Words words;

  CardProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
