package org.renshe.protocol.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.renshe.protocol.Refusal.assertRefused;
import static org.renshe.protocol.TestFederation.ANHUI;
import static org.renshe.protocol.TestFederation.CLOCK;
import static org.renshe.protocol.TestFederation.NOW;
import static org.renshe.protocol.TestFederation.SHANGHAI;
import static org.renshe.protocol.TestFederation.YEAR;
import static org.renshe.protocol.TestFederation.entry;
import static org.renshe.protocol.TestFederation.header;
import static org.renshe.protocol.TestFederation.request;
import static org.renshe.protocol.TestFederation.settled;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.TestFederation;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.problem.ProtocolProblem;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

class EnvelopeTest {
  private final TestFederation federation = new TestFederation();
  private final Sealer sealer =
      new Sealer(federation.shanghai, federation::directory, federation.random);
  private final Opener opener =
      new Opener(federation.anhui.key(), ANHUI, federation::directory, CLOCK);
  private final EnvelopeVerifier verifier = new EnvelopeVerifier(federation::directory, CLOCK);

  @Test
  void aSealedRequestIsOpenedByItsReceiver() {
    SealedEnvelope sealed = EnvelopeCodec.decode(seal(request()).bytes());
    verifier.verify(sealed);
    Opened opened = opener.open(sealed);
    assertEquals(request(), opened.message());
    assertEquals(header("m-1", SHANGHAI, ANHUI, request()), opened.header());
    assertEquals(federation.shanghai.serial(), sealed.certificateSerial());
  }

  @Test
  void anAnswerCarriesItsObligationInTheHeader() {
    Sealer anhui = new Sealer(federation.anhui, federation::directory, federation.random);
    EnvelopeHeader header = header("m-2", ANHUI, SHANGHAI, settled());
    SealedEnvelope sealed = anhui.sign(List.of(anhui.prepare(header, settled()))).get(0);
    Opener shanghai = new Opener(federation.shanghai.key(), SHANGHAI, federation::directory, CLOCK);
    Opened opened = shanghai.open(EnvelopeCodec.decode(sealed.bytes()));
    assertEquals(settled(), opened.message());
    assertEquals(settled().owed(), opened.header().obligation());
  }

  @Test
  void aBatchIsSignedOnceAndEachMessageStandsAlone() {
    for (int size = 1; size <= 9; size++) {
      List<UnsignedEnvelope> batch = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        EnvelopeHeader header = header("m-" + i, SHANGHAI, ANHUI, request());
        batch.add(UnsignedEnvelope.of(sealer.prepare(header, request()).bytes()));
      }
      List<SealedEnvelope> sealed = sealer.sign(batch);
      for (int i = 0; i < size; i++) {
        SealedEnvelope one = EnvelopeCodec.decode(sealed.get(i).bytes());
        assertEquals("m-" + i, opener.open(one).header().messageId());
        assertArrayEquals(sealed.get(0).signature().der(), one.signature().der());
      }
    }
  }

  @Test
  void whatWasSignedIsTheSameForEachSealingOfOneMessage() {
    UnsignedEnvelope unsigned =
        sealer.prepare(header("m-1", SHANGHAI, ANHUI, request()), request());
    SealedEnvelope alone = sealer.sign(List.of(unsigned)).get(0);
    SealedEnvelope together = sealer.sign(List.of(unsigned, unsigned)).get(1);
    assertArrayEquals(unsigned.bytes(), alone.unsigned().bytes());
    assertArrayEquals(unsigned.bytes(), together.unsigned().bytes());
  }

  @Test
  void thePayloadIsNotReadableOnTheWay() {
    String wire = new String(seal(request()).bytes(), StandardCharsets.ISO_8859_1);
    assertFalse(wire.contains("190101196503150115"));
    assertFalse(wire.contains("ID_NUMBER"));
  }

  @Test
  void aMessageForAnotherIsRefused() {
    Opener hub = new Opener(federation.anhui.key(), MemberCode.HUB, federation::directory, CLOCK);
    assertRefused(ProtocolProblem.NOT_FOR_THIS_MEMBER, () -> hub.open(seal(request())));
  }

  @Test
  void aMessageWrappedForAnotherKeyIsRefused() {
    Opener other = new Opener(federation.hub.key(), ANHUI, federation::directory, CLOCK);
    assertRefused(ProtocolProblem.CANNOT_DECRYPT, () -> other.open(seal(request())));
  }

  @Test
  void theOldKeyStillOpensDuringARotation() {
    Opener both =
        new Opener(
            List.of(federation.hub.key(), federation.anhui.key()),
            ANHUI,
            federation::directory,
            CLOCK);
    assertEquals(request(), both.open(seal(request())).message());
  }

  @Test
  void whileAReceiverChangesKeysBothTheOldAndTheNewOneOpen() {
    SigningIdentity fresh = federation.member(ANHUI, YEAR);
    Directory directory =
        with(
            entry(SHANGHAI, true, federation.shanghai),
            entry(ANHUI, true, fresh, federation.anhui));
    Sealer sender = new Sealer(federation.shanghai, () -> directory, federation.random);
    SealedEnvelope sealed =
        sender
            .sign(List.of(sender.prepare(header("m-1", SHANGHAI, ANHUI, request()), request())))
            .get(0);
    for (SigningIdentity process : List.of(fresh, federation.anhui)) {
      Opener opener = new Opener(process.key(), ANHUI, () -> directory, CLOCK);
      assertEquals(request(), opener.open(sealed).message());
    }
  }

  @Test
  void bothCertificatesOfARotationAreAccepted() {
    SigningIdentity fresh = federation.member(SHANGHAI, YEAR);
    Directory directory =
        with(
            entry(SHANGHAI, true, fresh, federation.shanghai),
            entry(ANHUI, true, federation.anhui));
    EnvelopeVerifier rotating = new EnvelopeVerifier(() -> directory, CLOCK);
    Sealer renewed = new Sealer(fresh, () -> directory, federation.random);
    rotating.verify(seal(request()));
    rotating.verify(
        renewed
            .sign(List.of(renewed.prepare(header("m-1", SHANGHAI, ANHUI, request()), request())))
            .get(0));
  }

  @Test
  void anExpiredCertificateIsPassedOverForTheReceiver() {
    SigningIdentity expired =
        federation.member(ANHUI, Validity.ofDays(NOW.minus(Duration.ofDays(9)), 1));
    Directory directory =
        new Directory(
            3,
            NOW,
            NOW.plusSeconds(60),
            List.of(
                entry(SHANGHAI, true, federation.shanghai),
                entry(ANHUI, true, expired, federation.anhui)),
            List.of());
    Sealer careful = new Sealer(federation.shanghai, () -> directory, federation.random);
    UnsignedEnvelope unsigned =
        careful.prepare(header("m-1", SHANGHAI, ANHUI, request()), request());
    assertEquals(request(), opener.open(careful.sign(List.of(unsigned)).get(0)).message());
  }

  @Test
  void aRevokedCertificateIsRefusedAtOnceWithTheNextDirectory() {
    SealedEnvelope sealed = seal(request());
    Directory[] current = {federation.directory()};
    EnvelopeVerifier watching = new EnvelopeVerifier(() -> current[0], CLOCK);
    watching.verify(sealed);
    current[0] = federation.directory(2, List.of(federation.shanghai.serial()));
    assertRefused(ProtocolProblem.CERTIFICATE_REVOKED, () -> watching.verify(sealed));
  }

  @Test
  void anExpiredCertificateIsRefused() {
    Clock late = Clock.offset(CLOCK, Duration.ofDays(400));
    EnvelopeVerifier later = new EnvelopeVerifier(federation::directory, late);
    assertRefused(ProtocolProblem.CERTIFICATE_NOT_VALID_NOW, () -> later.verify(seal(request())));
  }

  @Test
  void anUnknownCertificateIsRefused() {
    SealedEnvelope sealed = seal(request());
    Directory directory = with(entry(SHANGHAI, true, federation.member(SHANGHAI, YEAR)));
    EnvelopeVerifier stranger = new EnvelopeVerifier(() -> directory, CLOCK);
    assertRefused(ProtocolProblem.UNKNOWN_CERTIFICATE, () -> stranger.verify(sealed));
  }

  @Test
  void anotherMembersCertificateUnderASendersNameIsRefused() {
    SealedEnvelope sealed = seal(request());
    SigningIdentity impostor =
        new SigningIdentity(federation.hub.key(), federation.shanghai.chain());
    Directory directory = with(entry(SHANGHAI, true, federation.anhui, federation.shanghai));
    EnvelopeVerifier confused = new EnvelopeVerifier(() -> directory, CLOCK);
    confused.verify(sealed);
    Sealer forging = new Sealer(impostor, federation::directory, federation.random);
    SealedEnvelope forged =
        forging
            .sign(List.of(forging.prepare(header("m-1", SHANGHAI, ANHUI, request()), request())))
            .get(0);
    assertRefused(ProtocolProblem.SIGNATURE_WRONG, () -> verifier.verify(forged));
    Directory misplaced = with(entry(SHANGHAI, true, federation.anhui));
    EnvelopeVerifier mistaken = new EnvelopeVerifier(() -> misplaced, CLOCK);
    byte[] asAnhui = relabelled(sealed, federation.anhui.serial());
    assertRefused(
        ProtocolProblem.CERTIFICATE_OF_ANOTHER,
        () -> mistaken.verify(EnvelopeCodec.decode(asAnhui)));
  }

  @Test
  void aMemberThatIsUnknownOrInactiveIsRefused() {
    SealedEnvelope sealed = seal(request());
    Directory inactive = with(entry(SHANGHAI, false, federation.shanghai));
    EnvelopeVerifier strict = new EnvelopeVerifier(() -> inactive, CLOCK);
    assertRefused(ProtocolProblem.MEMBER_NOT_ACTIVE, () -> strict.verify(sealed));
    Directory without = with(entry(ANHUI, true, federation.anhui));
    EnvelopeVerifier unknowing = new EnvelopeVerifier(() -> without, CLOCK);
    assertRefused(ProtocolProblem.UNKNOWN_MEMBER, () -> unknowing.verify(sealed));
  }

  @Test
  void aMemberSignsInItsOwnNameOnly() {
    EnvelopeHeader header = header("m-1", ANHUI, SHANGHAI, request());
    assertRefused(ProtocolProblem.NOT_THE_SIGNER, () -> sealer.prepare(header, request()));
    Sealer anhui = new Sealer(federation.anhui, federation::directory, federation.random);
    UnsignedEnvelope foreign = anhui.prepare(header, request());
    assertRefused(ProtocolProblem.NOT_THE_SIGNER, () -> sealer.sign(List.of(foreign)));
    assertRefused(ProtocolProblem.NOTHING_TO_SIGN, () -> sealer.sign(List.of()));
  }

  @Test
  void anObligationThatIsNotTheMessagesIsRefusedAtBothEnds() {
    Sealer anhui = new Sealer(federation.anhui, federation::directory, federation.random);
    EnvelopeHeader honest = header("m-1", ANHUI, SHANGHAI, settled());
    EnvelopeHeader hiding =
        new EnvelopeHeader(
            honest.messageId(),
            honest.type(),
            honest.version(),
            ANHUI,
            SHANGHAI,
            NOW,
            honest.idempotencyKey(),
            null,
            null);
    assertRefused(ProtocolProblem.OBLIGATION_DIFFERS, () -> anhui.prepare(hiding, settled()));
    byte[] headerBytes = HeaderCodec.encode(hiding);
    byte[] payload =
        Payload.encrypt(
            List.of(federation.shanghai.certificate().getPublicKey()),
            headerBytes,
            MessageCodec.encode(settled()),
            federation.random);
    UnsignedEnvelope crafted = UnsignedEnvelope.of(Frame.content(headerBytes, payload));
    SealedEnvelope sealed = anhui.sign(List.of(crafted)).get(0);
    Opener shanghai = new Opener(federation.shanghai.key(), SHANGHAI, federation::directory, CLOCK);
    assertRefused(ProtocolProblem.OBLIGATION_DIFFERS, () -> shanghai.open(sealed));
  }

  private SealedEnvelope seal(Message message) {
    EnvelopeHeader header = header("m-1", SHANGHAI, ANHUI, message);
    return sealer.sign(List.of(sealer.prepare(header, message))).get(0);
  }

  private static byte[] relabelled(SealedEnvelope sealed, String serial) {
    FrameSignature old = sealed.signature();
    return Frame.signed(
        sealed.content().signedPart(), new FrameSignature(serial, old.der(), old.path()));
  }

  private static Directory with(Directory.Member... members) {
    List<Directory.Member> all = new ArrayList<>(List.of(members));
    return new Directory(2, NOW, NOW.plusSeconds(60), all, List.of());
  }
}
