package org.renshe.protocol.message;

import java.time.LocalDate;
import org.renshe.protocol.identity.MemberCode;

/**
 * Hub to province: totals of that day with that province differ, so tell the acts (对明细账).
 *
 * @param day settlement day, Asia/Shanghai
 * @param debtor insured place; it or the creditor is the province that is asked
 * @param creditor treatment place
 * @param after cursor of the page before; empty for the first
 */
public record ReportDayRows(LocalDate day, MemberCode debtor, MemberCode creditor, String after)
    implements Request {
  /** Acts in one answer at most. */
  public static final int PAGE = 500;

  @Override
  public MessageType type() {
    return MessageType.REPORT_DAY_ROWS;
  }
}
