package org.renshe.chassis.security;

import static org.renshe.chassis.ChassisProblem.BAD_SETTING;
import static org.renshe.chassis.ChassisProblem.KEYS_BAD;
import static org.renshe.chassis.ChassisProblem.KEYS_MISSING;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;

/**
 * This member's private keys and certificates, read once at the start.
 *
 * @param self whose they are
 * @param signing SM2 key and certificates for messages
 * @param opening keys that open messages, newest first; the previous one while a rotation lasts
 * @param root national root of signing certificates
 * @param transport files for mutual TLS
 */
public record Keys(
    MemberCode self,
    SigningIdentity signing,
    List<PrivateKey> opening,
    X509Certificate root,
    Transport transport) {
  public Keys {
    opening = List.copyOf(opening);
  }

  /**
   * Files for mutual TLS, both PKCS #12.
   *
   * @param keyStore this member's EC P-256 key and certificates
   * @param password of {@code keyStore}
   * @param trustStore roots of the others' certificates; holds nothing secret
   */
  public record Transport(Path keyStore, String password, Path trustStore) {
    /** The trust store holds public certificates only; the format wants a password all the same. */
    public static final String TRUST_PASSWORD = "public";

    @Override
    public String toString() {
      return "Transport[" + keyStore + "]";
    }
  }

  /**
   * Reads what {@link KeySettings} names.
   *
   * @throws ProblemException RS-CHA naming the file that is missing or cannot be used
   */
  public static Keys load(Configuration configuration) {
    MemberCode self = configuration.get(KeySettings.MEMBER);
    SigningIdentity signing =
        Pem.readIdentity(
            existing(configuration, KeySettings.SIGNING_KEY),
            existing(configuration, KeySettings.SIGNING_CERTIFICATES));
    MemberCode named = Certificates.memberOf(signing.certificate());
    if (!named.equals(self)) {
      throw BAD_SETTING.with(KeySettings.MEMBER.name(), self, named);
    }
    List<PrivateKey> opening = new ArrayList<>();
    opening.add(signing.key());
    configuration
        .find(KeySettings.PREVIOUS_SIGNING_KEY)
        .ifPresent(file -> opening.add(Pem.readKey(file)));
    X509Certificate root = Pem.readCertificates(existing(configuration, KeySettings.ROOT)).get(0);
    return new Keys(self, signing, opening, root, transport(configuration));
  }

  private static Transport transport(Configuration configuration) {
    Path keyStore = existing(configuration, KeySettings.TRANSPORT);
    String password = configuration.get(KeySettings.TRANSPORT_PASSWORD);
    try (InputStream in = Files.newInputStream(keyStore)) {
      KeyStore.getInstance("PKCS12").load(in, password.toCharArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new ProblemException(KEYS_BAD, e, keyStore, e.getMessage());
    }
    List<X509Certificate> roots =
        Pem.readCertificates(existing(configuration, KeySettings.TRANSPORT_ROOT));
    Path trustStore =
        configuration.get(DatabaseSettings.DATA_FOLDER).resolve("transport-roots.p12");
    writeTrustStore(trustStore, roots);
    return new Transport(keyStore, password, trustStore);
  }

  /** TLS wants the roots in a key store of their own, while people exchange them as PEM. */
  private static void writeTrustStore(Path file, List<X509Certificate> roots) {
    char[] password = Transport.TRUST_PASSWORD.toCharArray();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      for (int i = 0; i < roots.size(); i++) {
        store.setCertificateEntry("root-" + i, roots.get(i));
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, password);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK writes PKCS #12", e);
    }
  }

  private static Path existing(Configuration configuration, ConfigKey<Path> key) {
    Path file = configuration.get(key);
    if (!Files.exists(file)) {
      throw KEYS_MISSING.with(file, key.name());
    }
    return file;
  }
}
