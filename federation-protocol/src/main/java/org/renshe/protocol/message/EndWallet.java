package org.renshe.protocol.message;

import java.time.Instant;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.money.Money;

/**
 * A limit ends; either side may say so, and what was spent before stays valid.
 *
 * @param walletId which
 * @param reason who ended it, or what
 * @param endedAt when the sender decided
 * @param used said by the relative's insured place: the sum of all charges ever made of it; null
 *     from the owner's province, which asks
 */
public record EndWallet(String walletId, Reason reason, Instant endedAt, @MayBeNull Money used)
    implements Request {

  /** Why a limit ends. */
  public enum Reason {
    OWNER,
    RELATIVE,
    OWNER_INSURANCE_ENDED,
    RELATIVE_INSURANCE_ENDED
  }

  @Override
  public MessageType type() {
    return MessageType.END_WALLET;
  }
}
