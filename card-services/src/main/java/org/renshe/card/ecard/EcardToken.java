package org.renshe.card.ecard;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import org.renshe.protocol.trust.SigningIdentity;

/**
 * A signed, short-lived electronic card token.
 *
 * @param issuer six-digit division of the issuer
 * @param subject opaque card key, no personal data
 * @param nonce makes the token usable once
 * @param issuedAt when it was made
 * @param expiresAt at most 60 seconds later
 */
public record EcardToken(
    String issuer, String subject, String nonce, Instant issuedAt, Instant expiresAt) {

  /** Signed text, {@code RSE1.…}, at most 512 characters. */
  public String issue(SigningIdentity identity, SecureRandom random) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Whether a text looks like a token. */
  public static boolean looksLike(String text) {
    return text.startsWith("RSE1.");
  }

  /** Reads without trusting, to learn the issuer. */
  public static EcardToken parse(String text) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Reads and checks signature and dates. */
  public static EcardToken verify(String text, X509Certificate issuer, Clock clock) {
    return org.renshe.protocol.crypto.Soon.yet();
  }
}
