package org.renshe.chassis;

import org.renshe.protocol.problem.Problem;

/** What can go wrong in the chassis itself. */
public enum ChassisProblem implements Problem {
  UNKNOWN_SETTING(
      "RS-CHA-0001",
      500,
      "不认识的配置项：{0}（来自 {1}）",
      "Unknown setting {0} (from {1})",
      "请对照配置说明改正或删除该项",
      "Correct it by the table of settings, or remove it");

  private final String code;
  private final int status;
  private final String zh;
  private final String en;
  private final String remedyZh;
  private final String remedyEn;

  ChassisProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    this.code = code;
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.remedyZh = remedyZh;
    this.remedyEn = remedyEn;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String remedyZh() {
    return remedyZh;
  }

  @Override
  public String remedyEn() {
    return remedyEn;
  }
}
