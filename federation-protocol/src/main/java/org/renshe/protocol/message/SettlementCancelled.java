package org.renshe.protocol.message;

import java.time.Instant;
import java.util.Optional;
import org.renshe.protocol.money.Money;

/**
 * The settlement is cancelled; accumulators and account are as before it.
 *
 * @param settlementId the cancelled settlement
 * @param cancellationId identifier of the cancelling record, a {@code setl_id} of its own
 * @param cancelledAt when the insured place committed
 * @param original the statement that is undone, amounts as they were
 * @param accountBalance balance of the personal account afterwards
 * @param owed the original obligation negated
 */
public record SettlementCancelled(
    String settlementId,
    String cancellationId,
    Instant cancelledAt,
    Statement original,
    Money accountBalance,
    Obligation owed)
    implements Answer {
  @Override
  public MessageType type() {
    return MessageType.SETTLEMENT_CANCELLED;
  }

  @Override
  public Optional<Obligation> obligation() {
    return Optional.of(owed);
  }
}
