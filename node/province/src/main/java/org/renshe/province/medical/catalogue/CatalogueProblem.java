package org.renshe.province.medical.catalogue;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of the catalogue (RS-MED-0300 to 0349, and 0242 of a priced row). */
public enum CatalogueProblem implements WordedProblem {
  CATALOGUE_ROW_WRONG(
      "RS-MED-0300",
      400,
      "目录第 {0} 行有误：{1}",
      "Catalogue row {0} is wrong: {2}",
      "请更正后整批重发",
      "Mend it and send the whole batch again"),
  BATCH_TOO_LARGE(
      "RS-MED-0305",
      413,
      "一批最多 {0} 行",
      "A batch has at most {0} rows",
      "请分批发送",
      "Send it in parts"),
  CATALOGUE_FULL(
      "RS-MED-0307",
      413,
      "目录已达 {0} 条版本的上限",
      "The catalogues have {0} versions, the most there may be",
      "请联系系统管理员调大 catalogue.items-max",
      "Have catalogue.items-max raised"),
  HEADING_WRONG(
      "RS-MED-0308",
      422,
      "表头“{0}”不是目录模板的列，或重复出现",
      "The heading {0} is no column of a catalogue, or stands there twice",
      "请下载模板，按模板的表头填写",
      "Fetch the template and use its headings"),
  COLUMN_MISSING(
      "RS-MED-0309",
      422,
      "文件缺少“{0}”列（{1}）",
      "The file has no column {1}",
      "请下载模板，按模板的表头填写",
      "Fetch the template and use its headings"),
  FILE_UNREADABLE(
      "RS-MED-0310",
      422,
      "文件无法读取：{0}",
      "The file cannot be read: {0}",
      "请另存为 .xlsx 或 CSV（UTF-8）后重新上传",
      "Save it as .xlsx or CSV (UTF-8) and send it again"),
  FILE_SIZE_WRONG(
      "RS-MED-0311",
      413,
      "文件或分片为 {0} 字节，应为不超过 {1} 字节且与申报一致",
      "The file or part has {0} bytes; at most, and where announced exactly, {1} are expected",
      "请从头重新上传；文件过大时请拆分",
      "Send it again from the start; split a file that is too large"),
  FILE_NAME_WRONG(
      "RS-MED-0312",
      400,
      "文件名或更正原因不可用",
      "The file's name or the reason of the correction cannot be used",
      "文件名为 1 至 200 个字符且不含路径；更正原因不超过 200 个字符",
      "A name has 1 to 200 characters and no slash, a reason at most 200 characters"),
  IMPORT_UNKNOWN(
      "RS-MED-0313",
      404,
      "没有导入任务 {0}",
      "There is no import {0}",
      "请在导入列表中核对",
      "Look it up in the list of imports"),
  IMPORT_STATE_WRONG(
      "RS-MED-0314",
      409,
      "导入任务当前为 {0}，不能转为 {1}",
      "The import is {0} and cannot become {1}",
      "请刷新页面查看最新状态",
      "Look at its state again"),
  TOO_MANY_REFUSED(
      "RS-MED-0315",
      422,
      "超过 {0} 行有误，已停止",
      "More than {0} rows are wrong; the import stopped",
      "请先核对文件是否选对、表头与列是否错位",
      "Check first whether it is the right file and its columns are in place"),
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
