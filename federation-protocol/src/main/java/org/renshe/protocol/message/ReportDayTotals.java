package org.renshe.protocol.message;

import java.time.LocalDate;

/**
 * Hub to province: tell what you have of that day with other provinces, in totals (对总账).
 *
 * @param day settlement day, Asia/Shanghai
 */
public record ReportDayTotals(LocalDate day) implements Request {
  @Override
  public MessageType type() {
    return MessageType.REPORT_DAY_TOTALS;
  }
}
