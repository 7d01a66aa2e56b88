package org.renshe.chassis;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.TrustSource;
import org.renshe.protocol.trust.Validity;

/** A federation's keys in a folder, and its directory, which changes while it runs. */
public final class TestPki implements TrustSource {
  public static final MemberCode SHANGHAI = new MemberCode("310000");
  public static final MemberCode ANHUI = new MemberCode("340000");
  private static final String PASSWORD = "changeit";

  public final SecureRandom random = new SecureRandom();
  private final Validity validity = Validity.ofDays(Instant.now().minusSeconds(3600), 365);
  private final SigningIdentity root = Certificates.newRoot("Test root", validity, random);
  private final SigningIdentity transportRoot =
      Certificates.newTransportRoot("Test transport root", validity, random);
  private final Path folder;
  private final Map<MemberCode, SigningIdentity> signing = new HashMap<>();
  private final Map<MemberCode, X509Certificate> transport = new HashMap<>();
  private final List<String> revoked = new ArrayList<>();
  private volatile Directory directory;
  private long number;

  public TestPki(Path folder) {
    this.folder = folder;
    for (MemberCode code : List.of(MemberCode.HUB, SHANGHAI, ANHUI)) {
      enrol(code);
    }
    publish();
  }

  public SigningIdentity signing(MemberCode member) {
    return signing.get(member);
  }

  public X509Certificate root() {
    return root.certificate();
  }

  /** Settings of a member with these keys and a data folder of its own. */
  public Map<String, String> settings(MemberCode member) {
    Path keys = folder.resolve("keys-" + member);
    Map<String, String> settings = new HashMap<>();
    settings.put("member.code", member.value());
    settings.put("data.folder", folder.resolve("data-" + member).toString());
    settings.put("keys.signing.key", keys.resolve("signing.key").toString());
    settings.put("keys.signing.certificates", keys.resolve("signing.crt").toString());
    settings.put("keys.root", keys.resolve("root.crt").toString());
    settings.put("keys.transport", keys.resolve("transport.p12").toString());
    settings.put("keys.transport.root", keys.resolve("transport-root.crt").toString());
    settings.put("keys.transport.password", PASSWORD);
    settings.put("keys.data", keys.resolve("data.key").toString());
    settings.put("http.port", "0");
    settings.put("cluster.enabled", "false");
    settings.put("database.pool.size", "8");
    return settings;
  }

  @Override
  public Directory current() {
    return directory;
  }

  public synchronized void revokeTransport(MemberCode member) {
    revoked.add(Certificates.serialOf(transport.get(member)));
    publish();
  }

  private void publish() {
    Instant now = Instant.now();
    List<Directory.Member> members =
        signing.keySet().stream()
            .sorted()
            .map(
                code ->
                    new Directory.Member(
                        code,
                        "测试成员",
                        true,
                        List.of(Certificates.der(signing.get(code).certificate())),
                        List.of(Certificates.der(transport.get(code)))))
            .toList();
    directory = new Directory(++number, now, now.plus(Duration.ofHours(1)), members, revoked);
  }

  private void enrol(MemberCode code) {
    KeyPair sm2 = Sm2.generate(random);
    X509Certificate certificate =
        Certificates.issueMember(
            root, CertificateRequest.forMember(sm2, code, "测试成员"), validity, random);
    SigningIdentity identity =
        new SigningIdentity(sm2.getPrivate(), List.of(certificate, root.certificate()));
    signing.put(code, identity);
    KeyPair p256 = Certificates.newTransportKey(random);
    X509Certificate tls =
        Certificates.issueTransport(
            transportRoot,
            CertificateRequest.forTransport(p256, code, List.of()),
            validity,
            random);
    transport.put(code, tls);
    try {
      write(folder.resolve("keys-" + code), identity, p256, tls);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(Path keys, SigningIdentity identity, KeyPair p256, X509Certificate tls)
      throws IOException, GeneralSecurityException {
    Files.createDirectories(keys);
    Pem.writeKey(keys.resolve("signing.key"), identity.key());
    Pem.writeCertificates(keys.resolve("signing.crt"), identity.chain());
    Pem.writeCertificates(keys.resolve("root.crt"), List.of(root.certificate()));
    Pem.writeCertificates(keys.resolve("transport-root.crt"), List.of(transportRoot.certificate()));
    Files.writeString(keys.resolve("data.key"), "0f".repeat(32));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "transport",
        p256.getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {tls, transportRoot.certificate()});
    try (OutputStream out = Files.newOutputStream(keys.resolve("transport.p12"))) {
      store.store(out, PASSWORD.toCharArray());
    }
  }
}
