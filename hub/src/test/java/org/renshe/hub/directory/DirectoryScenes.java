package org.renshe.hub.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.renshe.chassis.database.Database;
import org.renshe.hub.FakeMember;
import org.renshe.hub.TestClock;
import org.renshe.hub.TestDirectory;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.DirectoryCodec;
import org.renshe.protocol.trust.Pem;

/** What the directory does, whichever database it stands on. */
abstract class DirectoryScenes {
  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T02:00:00Z"));
  private MemberCode code;
  private TestDirectory hub;

  abstract Database database();

  /** Each scene has a province of its own, since they share a database. */
  abstract MemberCode nextMember();

  /** One authority for the database: another could not read the directories in it. */
  abstract TestDirectory directory(TestClock clock);

  @BeforeEach
  void open() {
    hub = directory(clock);
    code = nextMember();
  }

  @Test
  void aMemberIsEnrolledByRequestAndApproval() {
    FakeMember member = new FakeMember(code);
    long before = hub.trust.current().number();
    EnrolmentView waiting = enrol(member.request(hub.newCode(code)));
    assertEquals("REQUESTED", waiting.state());
    assertTrue(hub.trust.current().member(code).isEmpty());

    EnrolmentView approved = hub.admin().approve(waiting.id());
    member.take(approved);
    Directory directory =
        DirectoryCodec.verify(
            hub.trust.publication().signed(), hub.authority.root().certificate(), clock);
    assertEquals(before + 1, directory.number());
    Directory.Member listed = directory.member(code).orElseThrow();
    assertTrue(listed.active());
    assertArrayEquals(
        Certificates.der(member.identity().certificate()), listed.signingCertificates().get(0));
    assertArrayEquals(
        Certificates.der(member.line().certificate()), listed.transportCertificates().get(0));
    assertEquals(approved, hub.admin().approve(waiting.id()));
    assertEquals(before + 1, hub.trust.current().number());
  }

  @Test
  void aCodeIsGoodForOneRequestOfItsMember() {
    String good = hub.newCode(code);
    EnrolmentRequest request = new FakeMember(code).request(good);
    EnrolmentView first = enrol(request);
    assertEquals(first.id(), enrol(request).id());
    refused("RS-HUB-0101", () -> enrol(new FakeMember(code).request(good)));
    refused("RS-HUB-0101", () -> enrol(new FakeMember(code).request("WRONGWRONGWRONG2")));
    String late = hub.newCode(code);
    clock.advance(Duration.ofDays(8));
    refused("RS-HUB-0101", () -> enrol(new FakeMember(code).request(late)));
  }

  @Test
  void aRequestForAnotherMemberIsRefused() {
    FakeMember other = new FakeMember(new MemberCode("990000"));
    EnrolmentRequest theirs = other.request(hub.newCode(code));
    EnrolmentRequest pretended =
        new EnrolmentRequest(
            code.value(),
            "冒名",
            theirs.enrolmentCode(),
            theirs.signingRequest(),
            theirs.transportRequest(),
            null);
    refused("RS-HUB-0104", () -> enrol(pretended));
  }

  @Test
  void aRefusedRequestCannotBeApproved() {
    EnrolmentView waiting = enrol(new FakeMember(code).request(hub.newCode(code)));
    refused("RS-HUB-0108", () -> hub.admin().refuse(waiting.id(), null));
    hub.admin().refuse(waiting.id(), new DirectoryAdminResource.Refusal("材料不符"));
    refused("RS-HUB-0106", () -> hub.admin().approve(waiting.id()));
    assertEquals("材料不符", hub.resource().enrolment(waiting.id()).reason());
  }

  @Test
  void rotationOverlapsAndThenTheOldCertificatesGo() {
    FakeMember before = hub.enrol(code);
    clock.advance(Duration.ofHours(1));
    FakeMember after = hub.enrol(code);
    Directory.Member both = hub.trust.current().member(code).orElseThrow();
    assertEquals(2, both.signingCertificates().size());
    assertArrayEquals(
        Certificates.der(after.identity().certificate()), both.signingCertificates().get(0));
    assertArrayEquals(
        Certificates.der(before.identity().certificate()), both.signingCertificates().get(1));

    clock.advance(Duration.ofDays(14));
    hub.area.service().renewIfDue();
    Directory.Member alone = hub.trust.current().member(code).orElseThrow();
    assertEquals(1, alone.signingCertificates().size());
    assertTrue(alone.active());
  }

  @Test
  void aRevokedCertificateIsOutAtOnceAndTheMemberInactive() {
    FakeMember member = hub.enrol(code);
    long number = hub.trust.current().number();
    String serial = member.identity().serial();
    var revocation = new DirectoryAdminResource.Revocation(serial, "密钥泄露");
    assertEquals(number + 1, hub.admin().revoke(revocation).directoryNumber());
    Directory directory = hub.trust.current();
    assertTrue(directory.isRevoked(serial));
    assertFalse(directory.member(code).orElseThrow().active());
    refused(
        "RS-HUB-0107",
        () -> hub.admin().revoke(new DirectoryAdminResource.Revocation("00ff", "无")));
  }

  @Test
  void theDirectoryIsSignedAnewAfterHalfItsTimeAndNotBefore() {
    long number = hub.trust.current().number();
    clock.advance(Duration.ofHours(5));
    hub.area.service().renewIfDue();
    assertEquals(number, hub.trust.current().number());
    clock.advance(Duration.ofHours(2));
    hub.area.service().renewIfDue();
    assertEquals(number + 1, hub.trust.current().number());
  }

  @Test
  void aRestartGoesOnWithTheSameDirectory() {
    hub.enrol(code);
    TestDirectory again = directory(clock);
    assertArrayEquals(hub.trust.publication().signed(), again.trust.publication().signed());
  }

  @Test
  void aProvinceGetsAnAuthorityForItsHospitals() {
    KeyPair keys = Sm2.generate(TestDirectory.RANDOM);
    String request = CertificateRequest.forHospitalAuthority(keys, code, "测试省医院").toPem();
    refused("RS-HUB-0114", () -> enrol(hospitals(request, hub.newCode(code))));
    hub.enrol(code);
    EnrolmentView waiting = enrol(hospitals(request, hub.newCode(code)));
    EnrolmentView approved = hub.admin().approve(waiting.id());
    List<java.security.cert.X509Certificate> chain =
        Pem.certificates(approved.hospitalCaCertificates());
    assertEquals(0, chain.get(0).getBasicConstraints());
    assertEquals(1, hub.trust.current().member(code).orElseThrow().signingCertificates().size());
  }

  private EnrolmentRequest hospitals(String request, String enrolmentCode) {
    return new EnrolmentRequest(code.value(), "测试省", enrolmentCode, null, null, request);
  }

  private EnrolmentView enrol(EnrolmentRequest request) {
    return (EnrolmentView) hub.resource().enrol(request).getEntity();
  }

  private static void refused(String problem, Executable work) {
    assertEquals(problem, assertThrows(ProblemException.class, work).problem().code());
  }
}
