package org.renshe.province.medical.query;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of hospitals' queries (RS-MED-0237 to 0239, 0284 to 0286). */
public enum QueryProblem implements WordedProblem {
  RANGE_WRONG(
      "RS-MED-0237",
      400,
      "查询的起止时间不可用，或超过 {0} 天",
      "The range asked for cannot be used, or is longer than {0} days",
      "请填写先后正确、较短的 begntime 与 endtime",
      "Give begntime and endtime in order and closer together"),
  TOO_MANY_ROWS(
      "RS-MED-0238",
      413,
      "查询结果超过 {0} 行",
      "The answer has more than {0} rows",
      "请缩短时间范围或填写 mdtrt_id",
      "Ask for a shorter range, or give mdtrt_id"),
  RECORD_UNKNOWN(
      "RS-MED-0239",
      404,
      "本机构没有该人员的记录 {0}",
      "This institution has no record {0} of that person",
      "请核对 mdtrt_id、setl_id 与 psn_no",
      "Check mdtrt_id, setl_id and psn_no"),
  DICTIONARY_UNKNOWN(
      "RS-MED-0286", 404, "没有字典类型 {0}", "There is no dictionary {0}", "请核对 type", "Check type"),
  INSTITUTION_OTHER(
      "RS-MED-0284",
      403,
      "只能查询或存取本机构（{0}）的数据",
      "Only data of the institution itself ({0}) may be asked for",
      "请填写报文中的 fixmedins_code",
      "Give the fixmedins_code of the envelope"),
  FILE_NAME_DIFFERS(
      "RS-MED-0285",
      409,
      "文件名与查询号不符",
      "The file's name is not that of the file number",
      "请按返回的 file_qury_no 与 filename 下载",
      "Fetch with the file_qury_no and filename that were answered");

  private final Words words;

  QueryProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
