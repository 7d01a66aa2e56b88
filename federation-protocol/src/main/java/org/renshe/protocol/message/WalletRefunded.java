package org.renshe.protocol.message;

import java.time.Instant;
import java.util.Optional;
import org.renshe.protocol.json.MayBeNull;

/**
 * The owner's account has the money back; her province owes that much less.
 *
 * @param walletId the limit
 * @param settlementId the relative's settlement
 * @param number of the share in the settlement
 * @param refund number of the refund of the share
 * @param refundedAt when the owner's province committed
 * @param owed negative; null when the owner's province itself treated the relative
 */
public record WalletRefunded(
    String walletId,
    String settlementId,
    int number,
    int refund,
    Instant refundedAt,
    @MayBeNull Obligation owed)
    implements Answer {
  @Override
  public MessageType type() {
    return MessageType.WALLET_REFUNDED;
  }

  @Override
  public Optional<Obligation> obligation() {
    return Optional.ofNullable(owed);
  }
}
