package org.renshe.card.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

class EcardTokenTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Validity YEAR = Validity.ofDays(NOW.minusSeconds(60), 365);

  private final SecureRandom random = new SecureRandom();
  private final SigningIdentity root = Certificates.newRoot("Test root", YEAR, random);
  private final SigningIdentity anhui = member("340000");
  private final SigningIdentity hainan = member("460000");
  private final EcardToken token =
      new EcardToken("340000", "card-key-1", "n".repeat(24), NOW, NOW.plusSeconds(60));

  @Test
  void anIssuedTokenIsVerified() {
    String text = token.issue(anhui, random);
    assertTrue(text.length() <= EcardToken.TEXT_MAX);
    assertTrue(EcardToken.looksLike(text));
    assertEquals(token, EcardToken.parse(text));
    assertEquals(token, EcardToken.verify(text, anhui.certificate(), CLOCK));
  }

  @Test
  void theLongestTokenFitsACredential() {
    EcardToken longest =
        new EcardToken("340000", "s".repeat(64), "n".repeat(64), NOW, NOW.plusSeconds(60));
    assertTrue(longest.issue(anhui, random).length() <= EcardToken.TEXT_MAX);
  }

  @Test
  void anExpiredTokenIsRefused() {
    String text = token.issue(anhui, random);
    Clock late = Clock.offset(CLOCK, Duration.ofSeconds(60));
    assertRefused(EcardProblem.EXPIRED, () -> EcardToken.verify(text, anhui.certificate(), late));
  }

  @Test
  void aTokenFromTheFutureIsRefused() {
    String text = token.issue(anhui, random);
    Clock early = Clock.offset(CLOCK, Duration.ofSeconds(-6));
    assertRefused(
        EcardProblem.NOT_YET_VALID, () -> EcardToken.verify(text, anhui.certificate(), early));
  }

  @Test
  void anotherProvincesCertificateIsRefused() {
    String text = token.issue(anhui, random);
    assertRefused(
        EcardProblem.ISSUER_WRONG, () -> EcardToken.verify(text, hainan.certificate(), CLOCK));
    assertRefused(EcardProblem.ISSUER_WRONG, () -> token.issue(hainan, random));
  }

  @Test
  void aChangedTokenIsRefused() {
    String text = token.issue(anhui, random);
    EcardToken other =
        new EcardToken("340000", "card-key-2", "n".repeat(24), NOW, NOW.plusSeconds(60));
    String swapped =
        other.issue(anhui, random).substring(0, text.lastIndexOf('.'))
            + text.substring(text.lastIndexOf('.'));
    assertRefused(
        EcardProblem.SIGNATURE_WRONG, () -> EcardToken.verify(swapped, anhui.certificate(), CLOCK));
  }

  @Test
  void aTokenLivesAMinuteAtMost() {
    assertRefused(
        EcardProblem.MALFORMED,
        () -> new EcardToken("340000", "s", "n".repeat(24), NOW, NOW.plusSeconds(61)));
    assertRefused(
        EcardProblem.MALFORMED, () -> new EcardToken("340000", "s", "n".repeat(24), NOW, NOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RSE1.",
        "RSE1..",
        "RSE1.e30.AA",
        "RSE1.bnVsbA.AA",
        "RSE1.%%%.AA",
        "RSE1.e30.AA.AA",
        "RSE2.e30.AA",
        "190101196503150115"
      })
  void whatIsNoTokenIsRefused(String text) {
    assertRefused(EcardProblem.MALFORMED, () -> EcardToken.parse(text));
    assertRefused(EcardProblem.MALFORMED, () -> EcardToken.parse("RSE1." + "A".repeat(600)));
  }

  @Test
  void aPayloadOfAnotherShapeIsRefused() {
    for (String json :
        List.of(
            "{\"i\":\"340000\",\"s\":\"a\",\"n\":\"nnnnnnnnnnnnnnnn\",\"t\":1}",
            "{\"i\":\"340000\",\"s\":\"a\",\"n\":\"short\",\"t\":1,\"e\":2}",
            "{\"i\":\"34\",\"s\":\"a\",\"n\":\"nnnnnnnnnnnnnnnn\",\"t\":1,\"e\":2}",
            "{\"i\":\"340000\",\"s\":\"a\",\"n\":\"nnnnnnnnnnnnnnnn\",\"t\":1,"
                + "\"e\":9223372036854775807}",
            "{\"i\":\"340000\",\"i\":\"340000\",\"s\":\"a\",\"n\":\"nnnnnnnnnnnnnnnn\","
                + "\"t\":1,\"e\":2}")) {
      String payload =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(json.getBytes(StandardCharsets.UTF_8));
      assertRefused(EcardProblem.MALFORMED, () -> EcardToken.parse("RSE1." + payload + ".AA"));
    }
    assertFalse(EcardToken.looksLike(null));
  }

  @Property(tries = 300)
  void anyTextBehindThePrefixIsReadOrRefused(
      @ForAll @StringLength(max = 520) String text, @ForAll int place, @ForAll char character) {
    String good = token.issue(anhui, random);
    int at = Math.floorMod(place, good.length());
    String damaged = good.substring(0, at) + character + good.substring(at + 1);
    for (String each : List.of(text, "RSE1." + text, damaged)) {
      try {
        EcardToken read = EcardToken.verify(each, anhui.certificate(), CLOCK);
        assertEquals(token, read);
      } catch (ProblemException refused) {
        assertTrue(refused.problem() instanceof EcardProblem, refused::getMessage);
      }
    }
  }

  private SigningIdentity member(String code) {
    KeyPair keys = Sm2.generate(random);
    CertificateRequest request = CertificateRequest.forMember(keys, new MemberCode(code), "测试成员");
    X509Certificate certificate = Certificates.issueMember(root, request, YEAR, random);
    return new SigningIdentity(keys.getPrivate(), List.of(certificate));
  }

  private static void assertRefused(EcardProblem expected, Executable refused) {
    ProblemException problem = assertThrows(ProblemException.class, refused);
    assertEquals(expected, problem.problem());
  }
}
