package org.renshe.deploy.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.deploy.DeployProblem;
import org.renshe.hub.directory.Authority;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

class KeysFolderTest {
  private static final MemberCode SHANGHAI = new MemberCode("310000");
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final Validity YEAR = Validity.ofDays(NOW, 365);

  private final SecureRandom random = new SecureRandom();
  @TempDir Path temporary;

  @Test
  void privateKeysAreReadableByTheirOwnerOnlyAndNeverWrittenOver() throws Exception {
    KeysFolder keys = requested("keys");
    try (Stream<Path> files = Files.list(keys.folder())) {
      for (Path file : files.filter(one -> one.toString().endsWith(".key")).toList()) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> keys.newMemberRequests(SHANGHAI, "上海市", List.of(), random));
    assertSame(DeployProblem.FILE_EXISTS, refused.problem());
  }

  @Test
  void issuedCertificatesAreInstalledWhereANodeReadsThem() throws Exception {
    Authority authority = Authority.create(temporary.resolve("authority"), NOW, random);
    KeysFolder keys = requested("keys");
    keys.installSigning("signing", signingChain(authority, keys), NOW);
    keys.installTransport(transportChain(authority, keys), "secret", NOW);
    SigningIdentity identity = Pem.readIdentity(keys.key("signing"), keys.certificates("signing"));
    assertEquals(SHANGHAI, Certificates.memberOf(identity.certificate()));
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys.transportStore())) {
      store.load(in, "secret".toCharArray());
    }
    assertTrue(store.isKeyEntry("transport"));
    assertFalse(Files.exists(keys.key("transport")), "the key lives in the store only");
  }

  @Test
  void aCertificateForAnotherKeyIsRefused() {
    Authority authority = Authority.create(temporary.resolve("authority"), NOW, random);
    KeysFolder mine = requested("mine");
    KeysFolder other = requested("other");
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> mine.installSigning("signing", signingChain(authority, other), NOW));
    assertSame(DeployProblem.CERTIFICATE_REFUSED, refused.problem());
  }

  @Test
  void aHospitalsCertificateComesFromItsProvince() {
    Authority authority = Authority.create(temporary.resolve("authority"), NOW, random);
    KeysFolder keys = requested("keys");
    keys.newHospitalAuthorityRequest(SHANGHAI, "上海市", random);
    CertificateRequest asked = CertificateRequest.parse(keys.requestText("hospital-ca"));
    keys.installSigning(
        "hospital-ca",
        pem(
            Certificates.issueHospitalAuthority(authority.root(), asked, YEAR, random),
            authority.root().certificate()),
        NOW);
    Path hospitals = temporary.resolve("hospitals");
    new HospitalCertificates(keys, random)
        .issueWithNewKey("H31010100001", "上海演示医院", hospitals, NOW, 30);
    List<X509Certificate> chain = Pem.readCertificates(hospitals.resolve("H31010100001.crt"));
    Certificates.verifyChain(chain, authority.root().certificate(), NOW);
    assertEquals("H31010100001", Certificates.institutionOf(chain.get(0)));
  }

  @Test
  void rotationKeepsTheOldKeysAndTheDataKey() throws Exception {
    Authority authority = Authority.create(temporary.resolve("authority"), NOW, random);
    KeysFolder keys = requested("keys");
    install(authority, keys);
    String dataKey = Files.readString(keys.dataKey());
    Rotation rotation = new Rotation(keys.folder());
    rotation.prepare(SHANGHAI, "上海市", random);
    assertThrows(ProblemException.class, rotation::activate, "nothing fetched yet");
    KeysFolder next = new KeysFolder(keys.folder().resolve("next"));
    install(authority, next);
    byte[] newKey = Files.readAllBytes(next.key("signing"));
    rotation.activate();
    assertEquals(dataKey, Files.readString(keys.dataKey()));
    assertEquals(-1, Arrays.mismatch(newKey, Files.readAllBytes(keys.key("signing"))));
    assertTrue(Files.exists(keys.folder().resolve("previous/signing.key")));
  }

  private KeysFolder requested(String name) {
    KeysFolder keys = new KeysFolder(temporary.resolve(name));
    keys.newMemberRequests(SHANGHAI, "上海市", List.of(), random);
    return keys;
  }

  private void install(Authority authority, KeysFolder keys) {
    keys.installSigning("signing", signingChain(authority, keys), NOW);
    keys.installTransport(transportChain(authority, keys), "secret", NOW);
  }

  private String signingChain(Authority authority, KeysFolder keys) {
    CertificateRequest request = CertificateRequest.parse(keys.requestText("signing"));
    return pem(
        Certificates.issueMember(authority.root(), request, YEAR, random),
        authority.root().certificate());
  }

  private String transportChain(Authority authority, KeysFolder keys) {
    CertificateRequest request = CertificateRequest.parse(keys.requestText("transport"));
    return pem(
        Certificates.issueTransport(authority.transportRoot(), request, YEAR, random),
        authority.transportRoot().certificate());
  }

  private static String pem(X509Certificate... chain) {
    return Pem.ofCertificates(List.of(chain));
  }
}
