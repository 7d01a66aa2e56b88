package org.renshe.deploy.pki;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;

/** A member's folder of keys, with the file names that a node's settings have by default. */
public record KeysFolder(Path folder) {
  static final String SIGNING = "signing";
  static final String TRANSPORT = "transport";
  static final String HOSPITAL_AUTHORITY = "hospital-ca";

  private static final int DATA_KEY_BYTES = 32;

  /** Where a key is. */
  public Path key(String name) {
    return folder.resolve(name + ".key");
  }

  /** Where a certificate request is. */
  public Path request(String name) {
    return folder.resolve(name + ".csr");
  }

  /** Where a certificate chain is, the key's own certificate first. */
  public Path certificates(String name) {
    return folder.resolve(name + ".crt");
  }

  /** Key and certificate for TLS, as the node reads them. */
  public Path transportStore() {
    return folder.resolve("transport.p12");
  }

  /** Key of personal data at rest, the same on every member of a node. */
  public Path dataKey() {
    return folder.resolve("data.key");
  }

  /** What was asked of the hub. */
  Path enrolment() {
    return folder.resolve("enrolment.json");
  }

  /** New keys and requests of a member; refuses to write over a key. */
  public void newMemberRequests(
      MemberCode member, String name, List<String> hosts, SecureRandom random) {
    KeyPair signing = Sm2.generate(random);
    write(SIGNING, signing.getPrivate(), CertificateRequest.forMember(signing, member, name));
    KeyPair transport = Certificates.newTransportKey(random);
    write(
        TRANSPORT,
        transport.getPrivate(),
        CertificateRequest.forTransport(transport, member, hosts));
    if (!Files.exists(dataKey())) {
      byte[] secret = new byte[DATA_KEY_BYTES];
      random.nextBytes(secret);
      writeSecret(dataKey(), HexFormat.of().formatHex(secret));
    }
  }

  /** New key and request of a province's authority for hospitals. */
  public void newHospitalAuthorityRequest(MemberCode province, String name, SecureRandom random) {
    KeyPair authority = Sm2.generate(random);
    write(
        HOSPITAL_AUTHORITY,
        authority.getPrivate(),
        CertificateRequest.forHospitalAuthority(authority, province, name));
  }

  /** The request in PEM, null where there is none. */
  public String requestText(String name) {
    Path file = request(name);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, file, e.getMessage());
    }
  }

  /**
   * Keeps what the hub issued, after checking that it fits the key and its root.
   *
   * @param chainPem own certificate first, root last
   */
  public void installSigning(String name, String chainPem, Instant now) {
    List<X509Certificate> chain = checked(name, chainPem, now);
    Pem.writeCertificates(certificates(name), chain.subList(0, chain.size() - 1));
    Pem.writeCertificates(certificates("root"), chain.subList(chain.size() - 1, chain.size()));
  }

  /** The same for transport; the key moves into the PKCS #12 file that the node reads. */
  public void installTransport(String chainPem, String password, Instant now) {
    List<X509Certificate> chain = checked(TRANSPORT, chainPem, now);
    Pem.writeCertificates(
        certificates("transport-root"), chain.subList(chain.size() - 1, chain.size()));
    PrivateKey key = Pem.readKey(key(TRANSPORT));
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(TRANSPORT, key, password.toCharArray(), chain.toArray(new Certificate[0]));
      createSecretFile(transportStore());
      try (OutputStream out = Files.newOutputStream(transportStore())) {
        store.store(out, password.toCharArray());
      }
      Files.delete(key(TRANSPORT));
    } catch (IOException | GeneralSecurityException e) {
      throw new ProblemException(
          DeployProblem.FILE_UNWRITABLE, e, transportStore(), e.getMessage());
    }
  }

  private List<X509Certificate> checked(String name, String chainPem, Instant now) {
    List<X509Certificate> chain = Pem.certificates(chainPem);
    if (chain.size() < 2) {
      throw DeployProblem.CERTIFICATE_REFUSED.with(name + ": no chain up to a root");
    }
    X509Certificate root = chain.get(chain.size() - 1);
    Certificates.verifyChain(chain.subList(0, chain.size() - 1), root, now);
    CertificateRequest asked = CertificateRequest.parse(requestText(name));
    if (!asked.publicKey().equals(chain.get(0).getPublicKey())) {
      throw DeployProblem.CERTIFICATE_REFUSED.with(name + ": it is for another key");
    }
    return chain;
  }

  private void write(String name, PrivateKey key, CertificateRequest request) {
    refuseExisting(key(name));
    try {
      Files.createDirectories(folder);
      Pem.writeKey(key(name), key);
      Files.writeString(request(name), request.toPem());
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, folder, e.getMessage());
    }
  }

  /** Writes a text that only its owner may read. */
  public static void writeSecret(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      createSecretFile(file);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, file, e.getMessage());
    }
  }

  static void refuseExisting(Path file) {
    if (Files.exists(file)) {
      throw DeployProblem.FILE_EXISTS.with(file);
    }
  }

  private static void createSecretFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
