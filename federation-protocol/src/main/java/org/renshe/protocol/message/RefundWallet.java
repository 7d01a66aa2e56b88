package org.renshe.protocol.message;

import java.time.LocalDate;
import org.renshe.protocol.money.Money;

/**
 * Insured place to owner's province: a charge, or a part of it, is taken back. Sent only once the
 * charge has been answered.
 *
 * @param walletId the limit
 * @param settlementId the relative's settlement
 * @param number of the share in the settlement
 * @param refund number of this refund of the share, from 1
 * @param day of the act that causes it, Asia/Shanghai
 * @param amount positive, at most what is left of the charge
 */
public record RefundWallet(
    String walletId, String settlementId, int number, int refund, LocalDate day, Money amount)
    implements Request {
  @Override
  public MessageType type() {
    return MessageType.REFUND_WALLET;
  }
}
