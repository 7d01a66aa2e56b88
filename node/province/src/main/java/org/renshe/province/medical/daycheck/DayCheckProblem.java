package org.renshe.province.medical.daycheck;

import org.renshe.protocol.problem.WordedProblem;

/** What is refused of the three-sided check (RS-MED-0550 to 0569). */
public enum DayCheckProblem implements WordedProblem {
  HUB_ONLY(
      "RS-MED-0550",
      403,
      "对账请求只能由全国中心发出，不接受 {0}",
      "Only the hub may ask for a day''s books, not {0}",
      "请通过全国中心发起对账",
      "Have the hub start the check"),
  NOT_OURS(
      "RS-MED-0551",
      404,
      "{0} 与 {1} 之间的账目与本省无关",
      "What lies between {0} and {1} is not this province''s business",
      "请核对参保地和就医地",
      "Check debtor and creditor"),
  FINDING_UNKNOWN(
      "RS-MED-0552",
      404,
      "未找到对账差异 {0}",
      "There is no finding {0}",
      "请刷新页面；差异可能已在后来的对账中消失",
      "Look again; a later check may have found the sides equal"),
  NO_REPAIR_HERE(
      "RS-MED-0553",
      409,
      "差异 {0} 不能在本省处理",
      "Finding {0} cannot be repaired in this province",
      "请按差异类别由就医地、参保地或全国中心处理",
      "Its class says who repairs it: treatment place, insured place or hub"),
  NOTHING_TO_REPAIR_WITH(
      "RS-MED-0554",
      409,
      "本省没有差异 {0} 所需的请求或报文",
      "This province has neither request nor message of finding {0}",
      "请由另一方补发，或转人工核查",
      "Have the other side send it, or make it a case for people"),
  DAY_WRONG(
      "RS-MED-0555",
      400,
      "日期 {0} 不可用",
      "The day {0} cannot be used",
      "请填写 yyyy-MM-dd",
      "Write yyyy-MM-dd");

  private final Words words;

  DayCheckProblem(String code, int status, String zh, String en, String remedyZh, String remedyEn) {
    words = new Words(code, status, zh, en, remedyZh, remedyEn);
  }

  @Override
  public Words words() {
    return words;
  }
}
