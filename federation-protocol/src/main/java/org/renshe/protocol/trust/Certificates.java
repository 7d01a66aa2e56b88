package org.renshe.protocol.trust;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.renshe.protocol.identity.MemberCode;

/** Makes and reads the certificates of the federation (证书). */
public final class Certificates {
  private Certificates() {}

  /** A new SM2 root (国家根) that issues signing certificates. */
  public static SigningIdentity newRoot(String name, Validity validity, SecureRandom random) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** A new EC P-256 root that issues transport certificates. */
  public static SigningIdentity newTransportRoot(
      String name, Validity validity, SecureRandom random) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** A new EC P-256 key pair for a transport certificate. */
  public static KeyPair newTransportKey(SecureRandom random) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** A member's signing certificate. */
  public static X509Certificate issueMember(
      SigningIdentity root, CertificateRequest request, Validity validity, SecureRandom random) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** A member's transport certificate, for both ends of TLS. */
  public static X509Certificate issueTransport(
      SigningIdentity transportRoot,
      CertificateRequest request,
      Validity validity,
      SecureRandom random) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Certificate of a province's authority for hospitals; may issue end certificates only. */
  public static X509Certificate issueHospitalAuthority(
      SigningIdentity root, CertificateRequest request, Validity validity, SecureRandom random) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** A hospital's signing certificate. */
  public static X509Certificate issueHospital(
      SigningIdentity authority,
      CertificateRequest request,
      Validity validity,
      SecureRandom random) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Reads one certificate in DER. */
  public static X509Certificate parse(byte[] der) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** The certificate in DER. */
  public static byte[] der(X509Certificate certificate) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Serial number, lower-case hexadecimal without leading zeros. */
  public static String serialOf(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16);
  }

  /**
   * The member a signing or transport certificate belongs to.
   *
   * @throws org.renshe.protocol.problem.ProblemException CERTIFICATE_NAMES_NOBODY
   */
  public static MemberCode memberOf(X509Certificate certificate) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /**
   * The institution ({@code fixmedins_code}) a hospital's certificate belongs to.
   *
   * @throws org.renshe.protocol.problem.ProblemException CERTIFICATE_NAMES_NOBODY
   */
  public static String institutionOf(X509Certificate certificate) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Checks each certificate against the next, the last against the root, and all dates. */
  public static void verifyChain(List<X509Certificate> chain, X509Certificate root, Instant at) {
    org.renshe.protocol.crypto.Soon.yet();
  }
}
