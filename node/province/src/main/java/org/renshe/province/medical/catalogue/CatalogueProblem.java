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
  MATCH_CODE_UNKNOWN(
      "RS-MED-0316",
      422,
      "院内项目 {0} 对照的医疗目录编码 {1} 在本省目录中不存在或已失效",
      "Own item {0} is matched with code {1}, which the catalogue does not have or no more",
      "请先下载最新目录（1301 等）核对 med_list_codg 后重新上传",
      "Download the catalogue (1301 and others), check med_list_codg and send it again"),
  MATCH_LIST_WRONG(
      "RS-MED-0317",
      422,
      "院内项目 {0} 的目录类别与编码 {1} 不符，该编码属于{2}",
      "Own item {0} names another list than code {1} stands in, which is {3}",
      "请更正 list_type 后重新上传",
      "Mend list_type and send it again"),
  MATCH_DATES_WRONG(
      "RS-MED-0318",
      422,
      "院内项目 {0} 的结束日期早于开始日期",
      "The match of own item {0} ends before it begins",
      "请更正 begndate、enddate 后重新上传",
      "Mend begndate and enddate and send it again"),
  MATCH_APPROVED_ALREADY(
      "RS-MED-0319",
      409,
      "院内项目 {0} 的对照已审核通过，不能直接修改",
      "The match of own item {0} is approved and cannot be changed as it stands",
      "请先用 3302 撤销该对照，再重新上传",
      "Withdraw it with 3302 first, then send it anew"),
  MATCH_UNKNOWN(
      "RS-MED-0320",
      404,
      "没有院内项目 {0} 的有效对照",
      "There is no standing match of own item {0}",
      "请用 1317 查询本机构的对照",
      "Look it up with 1317"),
  MATCH_DECIDED_ALREADY(
      "RS-MED-0321",
      409,
      "院内项目 {0} 的对照当前为“{1}”，不能再审核",
      "The match of own item {0} is {2} and cannot be decided",
      "请刷新工作列表",
      "Load the work list again"),
  MATCH_REASON_MISSING(
      "RS-MED-0322",
      400,
      "审核不通过须填写理由，且不超过 {0} 个字符",
      "A rejection needs a reason of at most {0} characters",
      "请填写机构能照着改正的理由",
      "Write what the institution has to mend"),
  PAGE_WRONG(
      "RS-MED-0323",
      400,
      "页码从 1 开始，每页 1 至 {0} 行",
      "Pages count from 1 and have 1 to {0} rows",
      "请更正 page_num、page_size",
      "Mend page_num and page_size"),
  VERSION_WRONG(
      "RS-MED-0324",
      400,
      "版本号 {0} 不可用",
      "Version {0} cannot be used",
      "首次下载用 v0000，以后用本地最大版本号",
      "Use v0000 the first time, then the largest version you hold"),
  ITEM_UNKNOWN(
      "RS-MED-0325",
      404,
      "{1}目录中没有编码 {0}",
      "The list of {2} has no code {0}",
      "请在目录查询页面核对",
      "Look it up on the page of the catalogue"),
  FORM_WRONG(
      "RS-MED-0326",
      400,
      "上传的表单无法读取",
      "The form that was sent cannot be read",
      "请返回导入页面，选择文件后重新提交",
      "Go back to the page, choose the file and send it again"),
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
