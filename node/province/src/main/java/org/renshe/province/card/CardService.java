package org.renshe.province.card;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Credential;

/**
 * Cards, and what a person shows at a counter (就诊凭证).
 *
 * <p>A token of the electronic card is good once for each side: the treatment place spends it when
 * it is presented; the issuing province lets one treatment place use it, for one settlement.
 */
public interface CardService {
  /**
   * The treatment place's check, without asking the issuer: shape and check digits of a number; of
   * an electronic card token the issuer's signature, the sixty seconds, and that it was not shown
   * here before under another key.
   *
   * @param credential what was shown
   * @param key names this presentation; the same key again is a repeat, not a replay
   * @param institutionCode the hospital that read it, for the audit
   * @throws org.renshe.protocol.problem.ProblemException RS-CRD or RS-PRO: malformed, expired,
   *     forged, replayed
   */
  Presented present(Credential credential, String key, String institutionCode);

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
