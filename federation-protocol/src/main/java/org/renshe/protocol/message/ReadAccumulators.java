package org.renshe.protocol.message;

import java.time.LocalDate;
import org.renshe.protocol.json.MayBeNull;

/**
 * Ask for a person's year totals (人员累计信息: 5206). Has no effect.
 *
 * @param personNumber {@code psn_no}
 * @param kind insurance kind, null for all of them
 * @param asOf any day of the accumulation years asked about, Asia/Shanghai
 */
public record ReadAccumulators(String personNumber, @MayBeNull InsuranceKind kind, LocalDate asOf)
    implements Request {
  @Override
  public MessageType type() {
    return MessageType.READ_ACCUMULATORS;
  }
}
