package org.renshe.protocol.trust;

import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.renshe.protocol.identity.MemberCode;

/**
 * A certificate request (证书申请, PKCS #10, GM/T 0092 for SM2): a public key, the name it is to carry,
 * and the proof that the asker holds the private key.
 */
public final class CertificateRequest {
  private CertificateRequest() {}

  /** For a member's SM2 signing certificate. */
  public static CertificateRequest forMember(KeyPair sm2, MemberCode member, String name) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /**
   * For a member's EC P-256 transport certificate.
   *
   * @param dnsNames host names beside {@code localhost} and {@code 127.0.0.1}; an IPv4 address is
   *     entered as an address
   */
  public static CertificateRequest forTransport(
      KeyPair p256, MemberCode member, List<String> dnsNames) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** For a province's authority that issues certificates to its hospitals. */
  public static CertificateRequest forHospitalAuthority(
      KeyPair sm2, MemberCode province, String name) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** For a hospital's SM2 signing certificate; institutionCode is {@code fixmedins_code}. */
  public static CertificateRequest forHospital(KeyPair sm2, String institutionCode, String name) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /**
   * Reads a request in PEM and checks its proof of possession.
   *
   * @throws org.renshe.protocol.problem.ProblemException REQUEST_WRONG
   */
  public static CertificateRequest parse(String pem) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  public String toPem() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  public PublicKey publicKey() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Whether the key is SM2; else it is EC P-256. */
  public boolean isSm2() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** The code asked for: a member code or {@code fixmedins_code}. */
  public String code() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException REQUEST_WRONG when it names no member
   */
  public MemberCode member() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Host names asked for, empty in a request for a signing certificate. */
  public List<String> dnsNames() {
    return org.renshe.protocol.crypto.Soon.yet();
  }
}
