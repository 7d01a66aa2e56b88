package org.renshe.province.medical.statement;

import org.renshe.protocol.problem.WordedProblem;

/** What making a statement refuses (RS-MED-0590 and on). */
public enum StatementProblem implements WordedProblem {
  FONT_UNREADABLE(
      "RS-MED-0590",
      500,
      "无法读取字体 {0}，不能生成 PDF",
      "The font {0} cannot be read; no PDF can be made",
      "请把 statement.pdf-font 设为含中文的 TrueType 字体文件，或不设",
      "Set statement.pdf-font to a TrueType file with Chinese characters, or leave it out");

  private final Words words;

  StatementProblem(
      String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
