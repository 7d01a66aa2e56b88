package org.renshe.province.medical.files;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of files (RS-MED-0520 to 0524). */
public enum FilesProblem implements WordedProblem {
  FILE_UNKNOWN(
      "RS-MED-0520",
      404,
      "未找到文件 {0}，或已过下载截止时间",
      "There is no file {0}, or it may be fetched no more",
      "请核对 file_qury_no，或重新上传（9101）",
      "Check file_qury_no, or send the file again (9101)"),
  FILE_TOO_LARGE(
      "RS-MED-0521",
      413,
      "文件有 {0} 字节，超过上限 {1} 字节",
      "The file has {0} bytes, {1} at most are taken",
      "请按较短的日期范围分成几个文件",
      "Split it into files of fewer days");

  private final Words words;

  FilesProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
