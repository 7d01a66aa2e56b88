package org.renshe.protocol.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.protocol.Refusal.assertRefused;
import static org.renshe.protocol.TestFederation.ANHUI;
import static org.renshe.protocol.TestFederation.NOW;
import static org.renshe.protocol.TestFederation.SHANGHAI;
import static org.renshe.protocol.TestFederation.YEAR;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.TestFederation;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.problem.ProtocolProblem;

class CertificatesTest {
  private static final String HOSPITAL = "H34010000001";

  private final TestFederation federation = new TestFederation();
  private final SigningIdentity authority = hospitalAuthority(ANHUI.value());
  private final X509Certificate root = federation.root.certificate();

  @Test
  void aMemberIsNamedByItsCertificate() {
    X509Certificate certificate = federation.shanghai.certificate();
    assertEquals(SHANGHAI, Certificates.memberOf(certificate));
    assertRefused(
        ProtocolProblem.CERTIFICATE_NAMES_NOBODY, () -> Certificates.institutionOf(certificate));
    assertRefused(ProtocolProblem.CERTIFICATE_NAMES_NOBODY, () -> Certificates.memberOf(root));
    Certificates.verifyChain(federation.shanghai.chain(), root, NOW);
    Certificates.verifyChain(List.of(certificate), root, NOW);
  }

  @Test
  void aHospitalIsCertifiedByItsProvince() {
    SigningIdentity hospital = hospital();
    assertEquals(HOSPITAL, Certificates.institutionOf(hospital.certificate()));
    Certificates.verifyChain(hospital.chain(), root, NOW);
    byte[] input = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);
    byte[] signature = Sm2.sign(hospital.key(), input, federation.random);
    assertTrue(Sm2.verify(hospital.certificate().getPublicKey(), input, signature));
  }

  @Test
  void aHospitalsAuthorityCannotMakeAMemberOrAnotherAuthority() {
    KeyPair keys = Sm2.generate(federation.random);
    X509Certificate below =
        Certificates.issueHospitalAuthority(
            authority,
            CertificateRequest.forHospitalAuthority(keys, ANHUI, "下级"),
            YEAR,
            federation.random);
    SigningIdentity second = identity(keys, below, authority.chain());
    X509Certificate end = issueHospital(second, Sm2.generate(federation.random));
    assertRefused(
        ProtocolProblem.CERTIFICATE_NOT_ISSUED_HERE,
        () -> Certificates.verifyChain(prepend(end, second.chain()), root, NOW));
  }

  @Test
  void aMemberIssuesNothing() {
    X509Certificate end = issueHospital(federation.anhui, Sm2.generate(federation.random));
    assertRefused(
        ProtocolProblem.CERTIFICATE_NOT_ISSUED_HERE,
        () -> Certificates.verifyChain(prepend(end, federation.anhui.chain()), root, NOW));
  }

  @Test
  void anotherRootAndADateOutsideAreRefused() {
    List<X509Certificate> chain = federation.shanghai.chain();
    SigningIdentity twin = Certificates.newRoot("Test root", YEAR, federation.random);
    assertRefused(
        ProtocolProblem.CERTIFICATE_NOT_ISSUED_HERE,
        () -> Certificates.verifyChain(chain.subList(0, 1), twin.certificate(), NOW));
    for (int days : new int[] {-2, 400}) {
      assertRefused(
          ProtocolProblem.CERTIFICATE_NOT_VALID_NOW,
          () -> Certificates.verifyChain(chain, root, NOW.plus(Duration.ofDays(days))));
    }
  }

  @Test
  void aTransportCertificateServesBothEndsOfTls() throws Exception {
    SigningIdentity transportRoot =
        Certificates.newTransportRoot("Test transport root", YEAR, federation.random);
    KeyPair keys = Certificates.newTransportKey(federation.random);
    CertificateRequest request =
        CertificateRequest.parse(
            CertificateRequest.forTransport(keys, ANHUI, List.of("node.anhui.example", "10.1.2.3"))
                .toPem());
    assertFalse(request.isSm2());
    X509Certificate certificate =
        Certificates.issueTransport(transportRoot, request, YEAR, federation.random);
    assertEquals(ANHUI, Certificates.memberOf(certificate));
    List<?> names =
        certificate.getSubjectAlternativeNames().stream().map(each -> each.get(1)).toList();
    assertEquals(List.of("localhost", "127.0.0.1", "node.anhui.example", "10.1.2.3"), names);
    assertEquals("EC", certificate.getPublicKey().getAlgorithm());
    assertEquals(2, certificate.getExtendedKeyUsage().size());
    Certificates.verifyChain(List.of(certificate), transportRoot.certificate(), NOW);
  }

  @Test
  void aRequestForSomethingElseIsRefused() {
    CertificateRequest member =
        CertificateRequest.forMember(Sm2.generate(federation.random), ANHUI, "安徽");
    CertificateRequest transport =
        CertificateRequest.forTransport(
            Certificates.newTransportKey(federation.random), ANHUI, List.of());
    assertRefused(
        ProtocolProblem.REQUEST_WRONG,
        () -> Certificates.issueHospital(authority, member, YEAR, federation.random));
    assertRefused(
        ProtocolProblem.REQUEST_WRONG,
        () -> Certificates.issueMember(federation.root, transport, YEAR, federation.random));
    assertRefused(
        ProtocolProblem.REQUEST_WRONG,
        () -> Certificates.issueTransport(federation.root, member, YEAR, federation.random));
    assertRefused(ProtocolProblem.REQUEST_WRONG, () -> CertificateRequest.parse("no request"));
    assertRefused(
        ProtocolProblem.REQUEST_WRONG, () -> CertificateRequest.parse("x".repeat(20_000)));
    assertRefused(
        ProtocolProblem.REQUEST_WRONG,
        () ->
            CertificateRequest.forTransport(
                Certificates.newTransportKey(federation.random), ANHUI, List.of("a b")));
  }

  @Test
  void aRequestWithoutTheKeyIsRefused() {
    String pem = CertificateRequest.forMember(Sm2.generate(federation.random), ANHUI, "安徽").toPem();
    String other =
        CertificateRequest.forMember(Sm2.generate(federation.random), ANHUI, "安徽").toPem();
    int half = pem.length() / 2;
    assertRefused(
        ProtocolProblem.REQUEST_WRONG,
        () -> CertificateRequest.parse(pem.substring(0, half) + other.substring(half)));
  }

  @Test
  void keysAndCertificatesAreKeptInFiles(@TempDir Path folder) throws Exception {
    Path key = folder.resolve("new/key.pem");
    Path certificates = folder.resolve("new/chain.pem");
    SigningIdentity hospital = hospital();
    Pem.writeKey(key, hospital.key());
    Pem.writeCertificates(certificates, hospital.chain());
    SigningIdentity read = Pem.readIdentity(key, certificates);
    assertArrayEquals(hospital.key().getEncoded(), read.key().getEncoded());
    assertEquals(hospital.chain(), read.chain());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    assertRefused(
        ProtocolProblem.FILE_UNREADABLE, () -> Pem.readKey(folder.resolve("missing.pem")));
    assertRefused(ProtocolProblem.KEY_UNUSABLE, () -> Pem.readKey(certificates));
    assertRefused(ProtocolProblem.CERTIFICATE_UNREADABLE, () -> Pem.readCertificates(key));
  }

  private SigningIdentity hospitalAuthority(String province) {
    KeyPair keys = Sm2.generate(federation.random);
    X509Certificate certificate =
        Certificates.issueHospitalAuthority(
            federation.root,
            CertificateRequest.forHospitalAuthority(keys, ANHUI, province),
            YEAR,
            federation.random);
    return identity(keys, certificate, federation.root.chain());
  }

  private SigningIdentity hospital() {
    KeyPair keys = Sm2.generate(federation.random);
    return identity(keys, issueHospital(authority, keys), authority.chain());
  }

  private X509Certificate issueHospital(SigningIdentity issuer, KeyPair keys) {
    return Certificates.issueHospital(
        issuer, CertificateRequest.forHospital(keys, HOSPITAL, "测试医院"), YEAR, federation.random);
  }

  private static SigningIdentity identity(
      KeyPair keys, X509Certificate certificate, List<X509Certificate> issuers) {
    return new SigningIdentity(keys.getPrivate(), prepend(certificate, issuers));
  }

  private static List<X509Certificate> prepend(
      X509Certificate certificate, List<X509Certificate> issuers) {
    List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
    chain.addAll(issuers);
    return chain;
  }
}
