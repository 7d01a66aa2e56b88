package org.renshe.card.ecard;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.SigningIdentity;

/**
 * What an electronic card (电子社保卡) shows: a signed token of at most 60 seconds without personal
 * data. As text {@code RSE1.<payload>.<signature>}, both base64url, at most 512 characters: it fits
 * a credential and a QR code. That a token serves only once is its issuer's care, by the nonce.
 *
 * @param issuer six-digit division of the issuing province, the only one that knows the subject
 * @param subject opaque key of the card, 1 to 64 letters, digits, {@code -}, {@code _}
 * @param nonce unique among the issuer's tokens, 16 to 64 of the same characters
 * @param issuedAt when it was made; whole seconds
 * @param expiresAt after {@code issuedAt}, at most 60 seconds; whole seconds
 */
public record EcardToken(
    String issuer, String subject, String nonce, Instant issuedAt, Instant expiresAt) {
  /** Longest life. */
  public static final Duration LIFE_MAX = Duration.ofSeconds(60);

  /** Longest text, in characters. */
  public static final int TEXT_MAX = 512;

  private static final String PREFIX = "RSE1.";
  private static final Duration CLOCK_DIFFERENCE_MAX = Duration.ofSeconds(5);
  private static final Pattern ISSUER = Pattern.compile("\\d{2}0000");
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  /**
   * @throws ProblemException {@link EcardProblem#MALFORMED} when a field leaves its range
   */
  public EcardToken {
    if (!matches(ISSUER, issuer) || !matches(SUBJECT, subject) || !matches(NONCE, nonce)) {
      throw EcardProblem.MALFORMED.with();
    }
    issuedAt = Instant.ofEpochSecond(issuedAt.getEpochSecond());
    expiresAt = Instant.ofEpochSecond(expiresAt.getEpochSecond());
    if (!expiresAt.isAfter(issuedAt)
        || Duration.between(issuedAt, expiresAt).compareTo(LIFE_MAX) > 0) {
      throw EcardProblem.MALFORMED.with();
    }
  }

  /**
   * The token as signed text.
   *
   * @param identity the issuing province's SM2 signing identity
   * @throws ProblemException {@link EcardProblem#ISSUER_WRONG} when it is another province's
   */
  public String issue(SigningIdentity identity, SecureRandom random) {
    requireIssuer(identity.certificate());
    Payload payload =
        new Payload(issuer, subject, nonce, issuedAt.getEpochSecond(), expiresAt.getEpochSecond());
    String signed = PREFIX + encode(StrictJson.encode(payload));
    byte[] signature = Sm2.sign(identity.key(), ascii(signed), random);
    return signed + "." + encode(signature);
  }

  /** Whether a text is meant to be a token; says nothing of its worth. */
  public static boolean looksLike(String text) {
    return text != null && text.startsWith(PREFIX);
  }

  /**
   * Reads without trusting, to learn whose certificate to verify with.
   *
   * @throws ProblemException {@link EcardProblem#MALFORMED}
   */
  public static EcardToken parse(String text) {
    return Parts.of(text).token();
  }

  /**
   * Reads and trusts: signature by the issuer's certificate, which is within its dates and the
   * issuer's own; issued not later than now (clocks may differ by five seconds) and not expired.
   *
   * @throws ProblemException {@link EcardProblem#MALFORMED}, {@code ISSUER_WRONG}, {@code
   *     SIGNATURE_WRONG}, {@code EXPIRED} or {@code NOT_YET_VALID}
   */
  public static EcardToken verify(String text, X509Certificate certificate, Clock clock) {
    Parts parts = Parts.of(text);
    EcardToken token = parts.token();
    Instant now = clock.instant();
    token.requireIssuer(certificate);
    if (now.isBefore(certificate.getNotBefore().toInstant())
        || now.isAfter(certificate.getNotAfter().toInstant())) {
      throw EcardProblem.ISSUER_WRONG.with();
    }
    if (!Sm2.verify(certificate.getPublicKey(), ascii(parts.signed()), decode(parts.signature()))) {
      throw EcardProblem.SIGNATURE_WRONG.with();
    }
    if (!now.isBefore(token.expiresAt)) {
      throw EcardProblem.EXPIRED.with();
    }
    if (token.issuedAt.isAfter(now.plus(CLOCK_DIFFERENCE_MAX))) {
      throw EcardProblem.NOT_YET_VALID.with();
    }
    return token;
  }

  private void requireIssuer(X509Certificate certificate) {
    if (!Certificates.memberOf(certificate).value().equals(issuer)) {
      throw EcardProblem.ISSUER_WRONG.with();
    }
  }

  private static boolean matches(Pattern shape, String value) {
    return value != null && shape.matcher(value).matches();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(EcardProblem.MALFORMED, e);
    }
  }

  /** Short names: the text must fit a QR code that an old scanner reads. Times in Unix seconds. */
  private record Payload(String i, String s, String n, long t, long e) {}

  private record Parts(String signed, String payload, String signature) {
    static Parts of(String text) {
      if (!looksLike(text) || text.length() > TEXT_MAX) {
        throw EcardProblem.MALFORMED.with();
      }
      String[] parts = text.split("\\.", -1);
      if (parts.length != 3) {
        throw EcardProblem.MALFORMED.with();
      }
      return new Parts(PREFIX + parts[1], parts[1], parts[2]);
    }

    EcardToken token() {
      try {
        Payload read = StrictJson.decode(decode(payload), Payload.class);
        return new EcardToken(
            read.i, read.s, read.n, Instant.ofEpochSecond(read.t), Instant.ofEpochSecond(read.e));
      } catch (ProblemException | DateTimeException e) {
        throw new ProblemException(EcardProblem.MALFORMED, e);
      }
    }
  }
}
