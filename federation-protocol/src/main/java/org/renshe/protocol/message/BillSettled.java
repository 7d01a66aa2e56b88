package org.renshe.protocol.message;

import java.time.Instant;
import java.util.Optional;

/**
 * The bill is settled; the insured place owes {@link #owed()}.
 *
 * @param settlementId given by the insured place ({@code setl_id}), at most 30 characters
 * @param settledAt when the insured place committed
 * @param statement the split
 * @param owed what the insured place owes the treatment place
 */
public record BillSettled(
    String settlementId, Instant settledAt, Statement statement, Obligation owed)
    implements Answer {
  @Override
  public MessageType type() {
    return MessageType.BILL_SETTLED;
  }

  @Override
  public Optional<Obligation> obligation() {
    return Optional.of(owed);
  }
}
