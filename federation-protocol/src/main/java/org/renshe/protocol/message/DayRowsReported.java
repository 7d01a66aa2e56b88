package org.renshe.protocol.message;

import java.util.List;
import org.renshe.protocol.json.MayBeNull;

/**
 * A page of acts, as the asked province has them.
 *
 * @param rows at most {@link ReportDayRows#PAGE}
 * @param next cursor of the next page; null on the last
 */
public record DayRowsReported(List<CheckedAct> rows, @MayBeNull String next) implements Answer {
  public DayRowsReported {
    rows = List.copyOf(rows);
  }

  @Override
  public MessageType type() {
    return MessageType.DAY_ROWS_REPORTED;
  }
}
