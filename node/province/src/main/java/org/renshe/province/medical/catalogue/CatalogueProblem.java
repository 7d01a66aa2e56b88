package org.renshe.province.medical.catalogue;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of the catalogue (RS-MED-0300 to 0349, and 0242 of a priced row). */
public enum CatalogueProblem implements WordedProblem {
  CATALOGUE_ROW_WRONG(
      "RS-MED-0300",
      400,
      "目录第 {0} 行有误：{1}",
      "Catalogue row {0} is wrong: {1}",
      "请更正后整批重发",
      "Mend it and send the whole batch again"),
  BATCH_TOO_LARGE(
      "RS-MED-0305",
      413,
      "一批最多 {0} 行",
      "A batch has at most {0} rows",
      "请分批发送",
      "Send it in parts"),
  LINE_AMOUNT_WRONG(
      "RS-MED-0242",
      400,
      "明细金额 {0} 不等于数量 {1} 乘单价 {2}",
      "The row's amount {0} is not quantity {1} times price {2}",
      "请核对 det_item_fee_sumamt、cnt、pric",
      "Check det_item_fee_sumamt, cnt and pric");

  private final Words words;

  CatalogueProblem(
      String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
