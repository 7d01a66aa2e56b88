package org.renshe.province.card;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Credential;

/**
 * The issuing province's side of a credential. An electronic card token is let be used by one
 * treatment place, for one settlement.
 */
public interface CardIssuer {
  /**
   * The issuer's check, in the caller's transaction: a card in force and whose it is.
   *
   * <p>A token's sixty seconds are the treatment place's business, which had it in hand; a request
   * may have waited for this province.
   *
   * @param use what it is shown for
   * @return internal key of the person
   * @throws org.renshe.protocol.problem.ProblemException RS-CRD or RS-REG: unknown, lost, frozen,
   *     cancelled, forged, replayed
   */
  String holder(Transaction transaction, Credential credential, Use use);

  /**
   * What a credential is shown to the issuer for.
   *
   * @param effect what becomes of a token
   * @param place treatment place that asks; the first to ask keeps the token
   * @param key names the use; the same key again is a repeat, not a replay
   */
  record Use(Effect effect, MemberCode place, String key) {}

  /** What a use does to an electronic card token. */
  enum Effect {
    /** Nothing: a trial. */
    NONE,
    /** No other treatment place may use it any more. */
    BIND,
    /** It is used up. */
    SPEND
  }
}
