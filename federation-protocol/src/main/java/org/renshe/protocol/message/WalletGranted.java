package org.renshe.protocol.message;

/**
 * The relative's insured place keeps the limit.
 *
 * @param walletId which
 * @param usable false while the relative has still to consent
 */
public record WalletGranted(String walletId, boolean usable) implements Answer {
  @Override
  public MessageType type() {
    return MessageType.WALLET_GRANTED;
  }
}
