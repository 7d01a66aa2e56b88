package org.renshe.province.medical.filing.pages;

import java.time.LocalDate;
import java.util.List;
import org.renshe.province.medical.filing.FilingView;

/** The work list as a file: masked, with a line that says who took it out and when. */
final class ClerkTable {
  private ClerkTable() {}

  static String csv(List<FilingView> rows, String actor, LocalDate day) {
    StringBuilder text = new StringBuilder("\uFEFF");
    text.append("备案编号,姓名,证件号码,类别,就医地,开始,结束,状态,渠道,申请日期,办理期限,补材料期限,经办人\r\n");
    for (FilingView row : rows) {
      text.append(
              String.join(
                  ",",
                  cell(row.number()),
                  cell(row.maskedName()),
                  cell(row.maskedDocument()),
                  cell(FilingWords.kind(row.kind()).zh()),
                  cell(FilingWords.place(row.division())),
                  cell(row.from()),
                  cell(row.to()),
                  cell(FilingWords.state(row.state()).zh()),
                  cell(FilingWords.channel(row.channel()).zh()),
                  cell(row.filedOn()),
                  cell(row.decideBy()),
                  cell(row.evidenceDue()),
                  cell(row.handledBy())))
          .append("\r\n");
    }
    return text.append(cell("导出人 " + actor + "，" + day + "，" + rows.size() + " 行，仅限内部使用"))
        .append("\r\n")
        .toString();
  }

  /** Quoted, and no formula to whatever opens it. */
  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    boolean formula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
