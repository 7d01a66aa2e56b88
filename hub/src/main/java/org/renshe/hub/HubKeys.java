package org.renshe.hub;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.security.KeySettings;
import org.renshe.hub.directory.Authority;
import org.renshe.hub.directory.DirectorySettings;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

/** The hub's keys: read from files, or made at a first start that is told to. */
final class HubKeys {
  private static final int VALID_DAYS = 5 * 366;
  private static final int DATA_KEY_BYTES = 32;

  private HubKeys() {}

  static Authority authority(Configuration configuration, Clock clock, SecureRandom random) {
    Path folder = configuration.get(DirectorySettings.AUTHORITY_FOLDER);
    return configuration.get(DirectorySettings.AUTHORITY_CREATE)
        ? Authority.create(folder, clock.instant(), random)
        : Authority.read(folder);
  }

  /** The hub's signing identity; with it, whatever of the hub's own files is missing. */
  static SigningIdentity signing(
      Configuration configuration, Authority authority, Clock clock, SecureRandom random) {
    Path key = configuration.get(KeySettings.SIGNING_KEY);
    Path certificates = configuration.get(KeySettings.SIGNING_CERTIFICATES);
    if (configuration.get(DirectorySettings.AUTHORITY_CREATE) && !Files.exists(key)) {
      Validity validity = Validity.ofDays(clock.instant(), VALID_DAYS);
      makeSigning(key, certificates, authority, validity, random);
      makeTransport(configuration, authority, validity, random);
      writeRoot(configuration.get(KeySettings.ROOT), authority.root().certificate());
      writeRoot(
          configuration.get(KeySettings.TRANSPORT_ROOT), authority.transportRoot().certificate());
      makeDataKey(configuration.get(KeySettings.DATA_KEY), random);
    }
    return Pem.readIdentity(key, certificates);
  }

  private static void makeSigning(
      Path key, Path certificates, Authority authority, Validity validity, SecureRandom random) {
    KeyPair pair = Sm2.generate(random);
    X509Certificate certificate =
        Certificates.issueMember(
            authority.root(),
            CertificateRequest.forMember(pair, MemberCode.HUB, "全国中心"),
            validity,
            random);
    makeFolder(key);
    makeFolder(certificates);
    Pem.writeCertificates(certificates, List.of(certificate, authority.root().certificate()));
    Pem.writeKey(key, pair.getPrivate());
  }

  private static void makeTransport(
      Configuration configuration, Authority authority, Validity validity, SecureRandom random) {
    KeyPair pair = Certificates.newTransportKey(random);
    X509Certificate certificate =
        Certificates.issueTransport(
            authority.transportRoot(),
            CertificateRequest.forTransport(pair, MemberCode.HUB, List.of()),
            validity,
            random);
    char[] password = configuration.get(KeySettings.TRANSPORT_PASSWORD).toCharArray();
    Path file = configuration.get(KeySettings.TRANSPORT);
    makeFolder(file);
    try (OutputStream out = newSecret(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry(
          "transport",
          pair.getPrivate(),
          password,
          new Certificate[] {certificate, authority.transportRoot().certificate()});
      store.store(out, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK writes PKCS #12", e);
    }
  }

  private static void writeRoot(Path file, X509Certificate root) {
    makeFolder(file);
    Pem.writeCertificates(file, List.of(root));
  }

  private static void makeDataKey(Path file, SecureRandom random) {
    if (Files.exists(file)) {
      return;
    }
    byte[] key = new byte[DATA_KEY_BYTES];
    random.nextBytes(key);
    makeFolder(file);
    try (OutputStream out = newSecret(file)) {
      out.write(HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new file that only its owner may read. */
  private static OutputStream newSecret(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return Files.newOutputStream(file);
  }

  private static void makeFolder(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
