package org.renshe.protocol.message;

import java.time.Instant;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.Masked;

/**
 * Owner's province to a relative's insured place: a limit of the owner's personal account is hers
 * to use (个人账户跨省共济, 个人医保钱包). The sum is frozen in the owner's account already.
 *
 * @param walletId given by the owner's province, at most 30 characters
 * @param ownerName shown to the relative; personal
 * @param relationship what the relative is to the owner
 * @param relativeDocument identity document number of the relative; personal
 * @param relativeName personal
 * @param granted limit, positive
 * @param grantedAt orders the limits of one relative, oldest first
 * @param ownerConsent reference of the owner's consent
 * @param relativeConsent reference of the relative's consent; null when she is still to give it at
 *     her insured place, and nothing can be spent until then
 */
public record GrantWallet(
    String walletId,
    String ownerName,
    Relationship relationship,
    String relativeDocument,
    String relativeName,
    Money granted,
    Instant grantedAt,
    String ownerConsent,
    @MayBeNull String relativeConsent)
    implements Request {

  /** Close relatives (近亲属) who may use it. */
  public enum Relationship {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD
  }

  @Override
  public MessageType type() {
    return MessageType.GRANT_WALLET;
  }

  @Override
  public String toString() {
    return "GrantWallet[" + walletId + " " + Masked.name(relativeName) + " " + granted + "]";
  }
}
