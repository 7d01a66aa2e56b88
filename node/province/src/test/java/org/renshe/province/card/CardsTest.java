package org.renshe.province.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;
import org.renshe.province.Foundation;
import org.renshe.province.card.CardIssuer.Effect;
import org.renshe.province.card.CardIssuer.Use;
import org.renshe.province.registry.RegistryResource;

/** A card shown, an electronic one shown once: both sides, on a real H2 with real SM2 keys. */
class CardsTest {
  private static final MemberCode SHANGHAI = new MemberCode("310000");
  private static final MemberCode HAINAN = new MemberCode("460000");
  private static final String CARD =
      """
      {"cardNumber":"T0000001X","identificationCode":"190100D15600000500000001A1B2C3D4",
       "cardSerial":"SN1","personNumber":"3401P1","state":"%s","issuedOn":"2024-01-01"}""";

  private static final MovingClock CLOCK = new MovingClock();

  @TempDir static Path folder;
  private static Foundation foundation;

  @BeforeAll
  static void open() {
    SecureRandom random = new SecureRandom();
    Validity validity = Validity.ofDays(CLOCK.instant().minus(Duration.ofDays(1)), 365);
    SigningIdentity root = Certificates.newRoot("Test root", validity, random);
    KeyPair pair = Sm2.generate(random);
    X509Certificate certificate =
        Certificates.issueMember(
            root, CertificateRequest.forMember(pair, Foundation.ANHUI, "Anhui"), validity, random);
    Directory directory =
        new Directory(
            1,
            CLOCK.instant(),
            CLOCK.instant().plus(Duration.ofDays(1)),
            List.of(
                new Directory.Member(
                    Foundation.ANHUI,
                    "安徽省",
                    true,
                    List.of(Certificates.der(certificate)),
                    List.of())),
            List.of());
    foundation =
        Foundation.open(
            Map.of("data.folder", folder.toString()),
            CLOCK,
            () -> directory,
            new SigningIdentity(pair.getPrivate(), List.of(certificate)));
  }

  @BeforeEach
  void loadCard() {
    CLOCK.now = MovingClock.START;
    foundation.clear();
    foundation
        .resource(RegistryResource.class)
        .people(
            """
            {"personNumber":"3401P1","documentNumber":"190101196503150115","name":"测试甲·演示"}""");
    cards("ACTIVE");
  }

  @AfterAll
  static void close() {
    foundation.close();
  }

  @Test
  void aTokenIsTakenOnceAtTheTreatmentPlaceAndItsRepeatIsNoReplay() {
    Credential token = token();

    assertEquals("340000", present(token, "M1").issuerDivision());
    assertEquals("340000", present(token, "M1").issuerDivision());
    refused("RS-CRD-0006", () -> present(token, "M2"));
  }

  @Test
  void aTokenOlderThanAMinuteOrTamperedWithIsRefused() {
    Credential token = token();
    String text = token.value();
    char last = text.charAt(text.length() - 1);
    Credential tampered =
        new Credential(
            token.kind(), text.substring(0, text.length() - 2) + (last == 'A' ? "BB" : "AA"), "");

    assertThrows(ProblemException.class, () -> present(tampered, "M0"));
    CLOCK.now = CLOCK.now.plusSeconds(61);
    refused("RS-CRD-0904", () -> present(token, "M1"));
  }

  @Test
  void theIssuerLetsOneTreatmentPlaceUseATokenForOneSettlement() {
    Credential token = token();
    String person = holder(token, Effect.NONE, HAINAN, "Q0");

    assertEquals(person, holder(token, Effect.BIND, SHANGHAI, "Q1"));
    refused("RS-CRD-0006", () -> holder(token, Effect.BIND, HAINAN, "Q2"));
    CLOCK.now = CLOCK.now.plus(Duration.ofHours(2));
    assertEquals(person, holder(token, Effect.SPEND, SHANGHAI, "K1"));
    assertEquals(person, holder(token, Effect.SPEND, SHANGHAI, "K1"));
    refused("RS-CRD-0006", () -> holder(token, Effect.SPEND, SHANGHAI, "K2"));
  }

  @Test
  void aLostCardStopsItsTokensToo() {
    Credential token = token();
    cards("LOST");

    refused("RS-CRD-0002", () -> holder(token, Effect.SPEND, SHANGHAI, "K1"));
    refused("RS-CRD-0002", () -> holder(number("SN1"), Effect.SPEND, SHANGHAI, "K1"));
    refused("RS-CRD-0002", () -> foundation.resource(TokenResource.class).issue("T0000001X"));
  }

  @Test
  void aCardNumberIsTakenWithItsSerialOrWithoutButNotWithAnother() {
    assertEquals(
        holder(number(""), Effect.NONE, SHANGHAI, "K1"),
        holder(number("SN1"), Effect.NONE, SHANGHAI, "K2"));
    refused("RS-CRD-0005", () -> holder(number("SN2"), Effect.NONE, SHANGHAI, "K3"));
  }

  @Test
  void aCancelledCardStaysCancelled() {
    cards("CANCELLED");

    ProblemException refused = assertThrows(ProblemException.class, () -> cards("ACTIVE"));
    assertEquals("RS-REG-0091", refused.problem().code());
  }

  @Test
  void aPresentedTokenIsNotKept() {
    Credential token = token();
    present(token, "M1");

    foundation.database.run(
        transaction ->
            transaction
                .session()
                .createSelectionQuery("from PresentationRow", PresentationRow.class)
                .getResultList()
                .forEach(row -> assertFalse(row.id.contains(token.value().substring(5, 20)))));
  }

  private void cards(String state) {
    foundation.resource(CardResource.class).cards(CARD.formatted(state));
  }

  private Credential token() {
    return new Credential(
        Credential.Kind.ECARD_TOKEN,
        foundation.resource(TokenResource.class).issue("T0000001X").token(),
        "");
  }

  private static Credential number(String serial) {
    return new Credential(Credential.Kind.CARD_NUMBER, "T0000001X", serial);
  }

  private Presented present(Credential credential, String key) {
    return foundation.card.service().present(credential, key, "H31010600001");
  }

  private String holder(Credential credential, Effect effect, MemberCode place, String key) {
    return foundation.database.write(
        transaction ->
            foundation.card.issuer().holder(transaction, credential, new Use(effect, place, key)));
  }

  private static void refused(String code, Executable act) {
    assertEquals(code, assertThrows(ProblemException.class, act).problem().code());
  }

  private static final class MovingClock extends Clock {
    private static final Instant START = Instant.parse("2026-03-12T02:00:00Z");
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
