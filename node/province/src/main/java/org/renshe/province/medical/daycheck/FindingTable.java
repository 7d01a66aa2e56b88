package org.renshe.province.medical.daycheck;

import java.time.Instant;
import java.util.List;
import org.renshe.protocol.message.CheckedAct;
import org.renshe.protocol.message.DayFinding;

/** A day's differences as a file, with a line that says who took it out and when. */
final class FindingTable {
  private FindingTable() {}

  static String csv(List<DayCheckService.Finding> findings, String officer, Instant at) {
    StringBuilder text = new StringBuilder("\uFEFF");
    text.append("差异编号,类别,处理办法,状态,清分依据,请求键,参保地,就医地,就医地金额,中心金额,参保地金额\r\n");
    for (DayCheckService.Finding one : findings) {
      DayFinding finding = one.finding();
      text.append(
              String.join(
                  ",",
                  cell(finding.id()),
                  cell(finding.difference()),
                  cell(finding.repair()),
                  cell(finding.state()),
                  cell(finding.key()),
                  cell(finding.requestKey()),
                  cell(finding.debtor()),
                  cell(finding.creditor()),
                  cell(amount(finding.treatment())),
                  cell(amount(finding.hub())),
                  cell(amount(finding.insured()))))
          .append("\r\n");
    }
    return text.append(cell("导出人 " + officer + "，" + at + "，" + findings.size() + " 行，仅限内部使用"))
        .append("\r\n")
        .toString();
  }

  private static String amount(CheckedAct act) {
    return act == null || !act.isBooked() ? "" : act.total().toYuan();
  }

  /** Quoted, and no formula to whatever opens it; an amount may well be negative. */
  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    boolean formula =
        !text.isEmpty()
            && "=+-@\t".indexOf(text.charAt(0)) >= 0
            && !text.matches("-?\\d+\\.\\d{2}");
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
