package org.renshe.hub.reconciliation;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of the three-sided check at the hub (RS-HUB-0401 to 0419). */
public enum CheckProblem implements WordedProblem {
  DAY_WRONG(
      "RS-HUB-0401",
      400,
      "日期 {0} 不可对账",
      "The day {0} cannot be checked",
      "请填写 yyyy-MM-dd，且不晚于今日",
      "Write yyyy-MM-dd, not after today"),
  FINDING_UNKNOWN(
      "RS-HUB-0402", 404, "未找到对账差异 {0}", "There is no finding {0}", "请刷新页面", "Look again"),
  REPAIR_WRONG(
      "RS-HUB-0403",
      409,
      "差异 {0} 当前不能这样处理",
      "Finding {0} cannot be dealt with so now",
      "中心只能依报文日志补登或更正本方记录，或将冻结的差异结案",
      "The hub enters or corrects its own entries from its log, or closes what is frozen"),
  NO_EVIDENCE(
      "RS-HUB-0404",
      409,
      "报文日志中没有差异 {0} 的签名报文",
      "The message log has no signed message of finding {0}",
      "请由就医地重新取得答复，答复经过中心时自动登记",
      "Have the treatment place ask again: the answer is entered as it passes");

  private final Words words;

  CheckProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
