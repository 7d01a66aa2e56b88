package org.renshe.protocol.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.renshe.protocol.Refusal.assertRefused;
import static org.renshe.protocol.TestFederation.ANHUI;
import static org.renshe.protocol.TestFederation.CLOCK;
import static org.renshe.protocol.TestFederation.NOW;
import static org.renshe.protocol.TestFederation.SHANGHAI;
import static org.renshe.protocol.TestFederation.YEAR;
import static org.renshe.protocol.TestFederation.entry;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.TestFederation;
import org.renshe.protocol.problem.ProtocolProblem;

class DirectoryCodecTest {
  private final TestFederation federation = new TestFederation();
  private final X509Certificate root = federation.root.certificate();

  @Test
  void aSignedDirectoryIsReadAsItWasWritten() {
    Directory directory = federation.directory(7, List.of("ab12"));
    Directory read = DirectoryCodec.verify(sign(directory), root, CLOCK);
    assertEquals(7, read.number());
    assertEquals(directory.expiresAt(), read.expiresAt());
    assertEquals(List.of("ab12"), read.revokedSerials());
    assertArrayEquals(
        Certificates.der(federation.anhui.certificate()),
        read.member(ANHUI).orElseThrow().signingCertificates().get(0));
  }

  @Test
  void anExpiredDirectoryIsRefused() {
    Clock late = Clock.offset(CLOCK, Duration.ofHours(1));
    byte[] bytes = sign(federation.directory());
    assertRefused(
        ProtocolProblem.DIRECTORY_EXPIRED, () -> DirectoryCodec.verify(bytes, root, late));
  }

  @Test
  void onlyTheHubSignsIt() {
    byte[] bytes = DirectoryCodec.sign(federation.directory(), federation.anhui, federation.random);
    assertRefused(ProtocolProblem.DIRECTORY_WRONG, () -> DirectoryCodec.verify(bytes, root, CLOCK));
  }

  @Test
  void aHubOfAnotherRootIsRefused() {
    TestFederation other = new TestFederation();
    byte[] bytes = DirectoryCodec.sign(federation.directory(), other.hub, federation.random);
    assertRefused(
        ProtocolProblem.CERTIFICATE_NOT_ISSUED_HERE,
        () -> DirectoryCodec.verify(bytes, root, CLOCK));
  }

  @Test
  void aHubWhoseCertificateIsRevokedIsRefused() {
    byte[] bytes = sign(federation.directory(1, List.of(federation.hub.serial())));
    assertRefused(ProtocolProblem.DIRECTORY_WRONG, () -> DirectoryCodec.verify(bytes, root, CLOCK));
  }

  @Test
  void theHubCannotSlipInAKeyTheRootDidNotCertify() {
    TestFederation other = new TestFederation();
    byte[] foreign = sign(of(entry(ANHUI, true, other.anhui)));
    assertRefused(
        ProtocolProblem.CERTIFICATE_NOT_ISSUED_HERE,
        () -> DirectoryCodec.verify(foreign, root, CLOCK));
    byte[] misplaced = sign(of(entry(SHANGHAI, true, federation.anhui)));
    assertRefused(
        ProtocolProblem.CERTIFICATE_OF_ANOTHER,
        () -> DirectoryCodec.verify(misplaced, root, CLOCK));
  }

  @Test
  void anExpiredMembersCertificateDoesNotSpoilTheDirectory() {
    SigningIdentity expired =
        federation.member(ANHUI, Validity.ofDays(YEAR.from().minusSeconds(86_400 * 30L), 1));
    DirectoryCodec.verify(sign(of(entry(ANHUI, true, expired))), root, CLOCK);
  }

  @Test
  void brokenBytesAreRefusedByName() {
    byte[] bytes = sign(federation.directory());
    assertRefused(
        ProtocolProblem.TRUNCATED,
        () -> DirectoryCodec.verify(Arrays.copyOf(bytes, bytes.length - 1), root, CLOCK));
    assertRefused(
        ProtocolProblem.TRAILING_BYTES,
        () -> DirectoryCodec.verify(Arrays.copyOf(bytes, bytes.length + 1), root, CLOCK));
    assertRefused(
        ProtocolProblem.TRUNCATED, () -> DirectoryCodec.verify(new byte[] {'R', 'S'}, root, CLOCK));
    assertRefused(
        ProtocolProblem.DIRECTORY_WRONG, () -> DirectoryCodec.verify(new byte[20], root, CLOCK));
    assertRefused(
        ProtocolProblem.TOO_LARGE,
        () -> DirectoryCodec.verify(new byte[DirectoryCodec.MAX_BYTES + 1], root, CLOCK));
    byte[] later = bytes.clone();
    later[4] = 2;
    assertRefused(ProtocolProblem.UNKNOWN_FORMAT, () -> DirectoryCodec.verify(later, root, CLOCK));
  }

  private byte[] sign(Directory directory) {
    return DirectoryCodec.sign(directory, federation.hub, federation.random);
  }

  private static Directory of(Directory.Member... members) {
    return new Directory(2, NOW, NOW.plusSeconds(60), List.of(members), List.of());
  }
}
