package org.renshe.province.loading;

import org.renshe.protocol.problem.WordedProblem;

/** Refusals of a batch, RS-REG-0091 to 0099. */
public enum LoadingProblem implements WordedProblem {
  BATCH_REFUSED(
      "RS-REG-0091",
      422,
      "批量数据有 {0} 行错误，全部未写入：{1}",
      "{0} rows of the batch are wrong and nothing was written: {2}",
      "请改正所列各行后整批重新提交",
      "Correct the rows named and send the whole batch again"),
  BATCH_TOO_LARGE(
      "RS-REG-0092",
      413,
      "批量行数 {0} 超过上限 {1}",
      "The batch has {0} rows, more than {1}",
      "请分批提交",
      "Send it in smaller batches"),
  NOT_JSON(
      "RS-REG-0093",
      400,
      "请求内容不是 JSON 对象或数组",
      "The body is not a JSON object or array",
      "请提交一个对象，或由对象组成的数组",
      "Send one object, or an array of objects"),
  ROW_UNREADABLE(
      "RS-REG-0094",
      422,
      "字段 {0} 缺失、多余或格式不对",
      "Field {0} is missing, unknown or malformed",
      "请对照接口文档改正该字段",
      "Correct the field by the API's description");

  private final Words words;

  LoadingProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
