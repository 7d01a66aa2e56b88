package org.renshe.protocol.message;

import java.util.Objects;

/**
 * Settle this bill, once for its idempotency key (结算: 2207, 2304). The key is the envelope's.
 *
 * @param personNumber {@code psn_no}
 * @param kind insurance kind that is to pay
 * @param credential what was shown
 * @param useAccount whether the person lets her personal account pay her share
 * @param bill the bill
 */
public record SettleBill(
    String personNumber, InsuranceKind kind, Credential credential, boolean useAccount, Bill bill)
    implements Request {
  public SettleBill {
    Objects.requireNonNull(bill, "bill");
  }

  @Override
  public MessageType type() {
    return MessageType.SETTLE_BILL;
  }
}
