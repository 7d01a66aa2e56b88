package org.renshe.protocol.trust;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** Keys and certificates as PEM text (RFC 7468) and files. */
public final class Pem {
  private Pem() {}

  public static String ofCertificates(List<X509Certificate> certificates) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  public static List<X509Certificate> certificates(String pem) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Writes an unencrypted PKCS #8 key; only its owner may read the file (0600). */
  public static void writeKey(Path file, PrivateKey key) {
    org.renshe.protocol.crypto.Soon.yet();
  }

  public static PrivateKey readKey(Path file) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  public static void writeCertificates(Path file, List<X509Certificate> certificates) {
    org.renshe.protocol.crypto.Soon.yet();
  }

  public static List<X509Certificate> readCertificates(Path file) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Key and chain from two files. */
  public static SigningIdentity readIdentity(Path keyFile, Path certificatesFile) {
    return org.renshe.protocol.crypto.Soon.yet();
  }
}
