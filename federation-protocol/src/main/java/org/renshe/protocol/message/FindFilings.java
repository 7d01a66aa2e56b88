package org.renshe.protocol.message;

import java.time.LocalDate;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.problem.Masked;

/**
 * What is filed for this person (5301, 5302, 5304)?
 *
 * @param personNumber {@code psn_no}
 * @param from first day asked for
 * @param to last day asked for; null without end
 */
public record FindFilings(String personNumber, LocalDate from, @MayBeNull LocalDate to)
    implements Request {
  @Override
  public MessageType type() {
    return MessageType.FIND_FILINGS;
  }

  @Override
  public String toString() {
    return "FindFilings[" + Masked.number(personNumber) + "]";
  }
}
