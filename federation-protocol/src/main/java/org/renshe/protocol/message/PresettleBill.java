package org.renshe.protocol.message;

import java.util.Objects;

/**
 * Compute this bill without effect (预结算: 2206, 2303).
 *
 * @param personNumber {@code psn_no}
 * @param kind insurance kind that is to pay
 * @param credential what was shown
 * @param useAccount whether the person lets her personal account pay her share
 * @param bill the bill
 */
public record PresettleBill(
    String personNumber, InsuranceKind kind, Credential credential, boolean useAccount, Bill bill)
    implements Request {
  public PresettleBill {
    Objects.requireNonNull(bill, "bill");
  }

  @Override
  public MessageType type() {
    return MessageType.PRESETTLE_BILL;
  }
}
