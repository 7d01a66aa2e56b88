package org.renshe.province.card;

import org.renshe.protocol.message.Credential;

/** What a person shows at a counter here (就诊凭证), wherever she is insured. */
@FunctionalInterface
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
}
