package org.renshe.province;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.DirectoryCodec;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

/** Keys of a province whose hub is away, and the directory it fetched when the hub was not. */
public final class TestKeys {
  public static final String TOKEN = "operator-token-for-tests-0123456789";
  private static final String PASSWORD = "changeit";
  private static final MemberCode SHANGHAI = new MemberCode("310000");

  private final SecureRandom random = new SecureRandom();
  private final Validity validity = Validity.ofDays(Instant.now().minusSeconds(3600), 365);
  private final SigningIdentity root = Certificates.newRoot("Test root", validity, random);
  private final SigningIdentity transportRoot =
      Certificates.newTransportRoot("Test transport root", validity, random);
  private final Path folder;
  private SigningIdentity hospitalCa;

  private TestKeys(Path folder) {
    this.folder = folder;
  }

  public static TestKeys make(Path folder) throws IOException, GeneralSecurityException {
    TestKeys keys = new TestKeys(folder);
    keys.write();
    return keys;
  }

  /** Settings of Anhui with these keys. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("member.code", Foundation.ANHUI.value());
    settings.put("data.folder", folder.resolve("data").toString());
    settings.put("keys.signing.key", folder.resolve("signing.key").toString());
    settings.put("keys.signing.certificates", folder.resolve("signing.crt").toString());
    settings.put("keys.root", folder.resolve("root.crt").toString());
    settings.put("keys.transport", folder.resolve("transport.p12").toString());
    settings.put("keys.transport.root", folder.resolve("transport-root.crt").toString());
    settings.put("keys.transport.password", PASSWORD);
    settings.put("keys.data", folder.resolve("data.key").toString());
    settings.put("treatment.hospital-ca", folder.resolve("hospital-ca.crt").toString());
    settings.put("trust.hub.url", "http://127.0.0.1:1");
    settings.put("http.port", "0");
    settings.put("operator.token", TOKEN);
    settings.put("cluster.enabled", "false");
    settings.put("policy.samples", "true");
    return settings;
  }

  /** Certificate of an institution of this province, PEM. */
  public String institution(String code, String name) {
    X509Certificate certificate =
        Certificates.issueHospital(
            hospitalCa,
            CertificateRequest.forHospital(Sm2.generate(random), code, name),
            validity,
            random);
    return Pem.ofCertificates(List.of(certificate));
  }

  private void write() throws IOException, GeneralSecurityException {
    Files.createDirectories(folder.resolve("data"));
    KeyPair sm2 = Sm2.generate(random);
    X509Certificate signing =
        Certificates.issueMember(
            root, CertificateRequest.forMember(sm2, Foundation.ANHUI, "安徽省"), validity, random);
    KeyPair p256 = Certificates.newTransportKey(random);
    X509Certificate transport =
        Certificates.issueTransport(
            transportRoot,
            CertificateRequest.forTransport(p256, Foundation.ANHUI, List.of()),
            validity,
            random);
    KeyPair caKeys = Sm2.generate(random);
    X509Certificate ca =
        Certificates.issueHospitalAuthority(
            root,
            CertificateRequest.forHospitalAuthority(caKeys, Foundation.ANHUI, "测试医院CA"),
            validity,
            random);
    hospitalCa = new SigningIdentity(caKeys.getPrivate(), List.of(ca));
    Pem.writeKey(folder.resolve("signing.key"), sm2.getPrivate());
    Pem.writeCertificates(folder.resolve("signing.crt"), List.of(signing, root.certificate()));
    Pem.writeCertificates(folder.resolve("root.crt"), List.of(root.certificate()));
    Pem.writeCertificates(folder.resolve("hospital-ca.crt"), List.of(ca));
    Pem.writeCertificates(
        folder.resolve("transport-root.crt"), List.of(transportRoot.certificate()));
    Files.writeString(folder.resolve("data.key"), "0f".repeat(32));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "transport",
        p256.getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {transport, transportRoot.certificate()});
    try (OutputStream out = Files.newOutputStream(folder.resolve("transport.p12"))) {
      store.store(out, PASSWORD.toCharArray());
    }
    Files.write(folder.resolve("data/directory.signed"), directory(signing, transport));
  }

  private byte[] directory(X509Certificate signing, X509Certificate transport) {
    KeyPair hubKeys = Sm2.generate(random);
    X509Certificate hub =
        Certificates.issueMember(
            root, CertificateRequest.forMember(hubKeys, MemberCode.HUB, "枢纽"), validity, random);
    Directory.Member anhui =
        new Directory.Member(
            Foundation.ANHUI,
            "安徽省",
            true,
            List.of(Certificates.der(signing)),
            List.of(Certificates.der(transport)));
    Directory.Member shanghai =
        new Directory.Member(
            SHANGHAI,
            "上海市",
            true,
            List.of(
                Certificates.der(
                    Certificates.issueMember(
                        root,
                        CertificateRequest.forMember(Sm2.generate(random), SHANGHAI, "上海市"),
                        validity,
                        random))),
            List.of());
    Instant now = Instant.now();
    return DirectoryCodec.sign(
        new Directory(1, now, now.plus(Duration.ofDays(1)), List.of(anhui, shanghai), List.of()),
        new SigningIdentity(hubKeys.getPrivate(), List.of(hub)),
        random);
  }
}
