package org.renshe.protocol.message;

import java.time.Instant;
import java.util.Optional;
import org.renshe.protocol.json.MayBeNull;

/**
 * The owner's account is debited; her province owes the treatment place.
 *
 * @param walletId the limit
 * @param settlementId the relative's settlement
 * @param number of the share in the settlement
 * @param chargedAt when the owner's province committed
 * @param owed what it owes; its creditor is the treatment place, which is not the receiver of this
 *     message. Null when the owner's province itself treated the relative
 */
public record WalletCharged(
    String walletId, String settlementId, int number, Instant chargedAt, @MayBeNull Obligation owed)
    implements Answer {
  @Override
  public MessageType type() {
    return MessageType.WALLET_CHARGED;
  }

  @Override
  public Optional<Obligation> obligation() {
    return Optional.ofNullable(owed);
  }
}
