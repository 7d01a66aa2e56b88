package org.renshe.protocol.message;

import java.time.Instant;
import org.renshe.protocol.money.Money;

/**
 * The limit is ended; nothing more is spent of it.
 *
 * @param walletId which
 * @param used sum of all charges ever made of it, refunds not deducted; some may still be on their
 *     way
 * @param endedAt when the answering side ended it
 */
public record WalletEnded(String walletId, Money used, Instant endedAt) implements Answer {
  @Override
  public MessageType type() {
    return MessageType.WALLET_ENDED;
  }
}
