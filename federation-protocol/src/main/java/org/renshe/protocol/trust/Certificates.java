package org.renshe.protocol.trust;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.renshe.protocol.crypto.CryptoProvider;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * Makes and reads the certificates of the federation (证书, X.509 v3).
 *
 * <p>Two trees. Signing: the national SM2 root issues members' certificates and each province's
 * hospital authority, which issues its hospitals' (SM2 with SM3, GM/T 0015, signer's identity
 * {@code 1234567812345678}). Transport: an EC P-256 root issues one TLS certificate a member, since
 * the JDK's TLS has no SM2. A subject names its holder: {@code OU=Renshe member, CN=<member code>}
 * or {@code OU=Renshe hospital, CN=<fixmedins_code>}.
 */
public final class Certificates {
  private static final int MAX_BYTES = 16_384;

  private Certificates() {}

  /** A new SM2 root (国家根) that issues signing certificates; its chain is itself. */
  public static SigningIdentity newRoot(String name, Validity validity, SecureRandom random) {
    return root(Sm2.generate(random), name, validity, random);
  }

  /** A new EC P-256 root that issues transport certificates; its chain is itself. */
  public static SigningIdentity newTransportRoot(
      String name, Validity validity, SecureRandom random) {
    return root(newTransportKey(random), name, validity, random);
  }

  /** A new EC P-256 key pair for a transport certificate. */
  public static KeyPair newTransportKey(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK lacks secp256r1", e);
    }
  }

  /**
   * A member's signing certificate, also good for wrapping keys to it.
   *
   * @throws ProblemException {@link ProtocolProblem#REQUEST_WRONG} when the request is not for a
   *     member's SM2 certificate
   */
  public static X509Certificate issueMember(
      SigningIdentity root, CertificateRequest request, Validity validity, SecureRandom random) {
    require(request, CertificateKind.MEMBER, true);
    return CertificateIssue.by(root, request, validity, random, CertificateIssue.Profile.SIGNING);
  }

  /**
   * A member's transport certificate, for both ends of TLS, for {@code localhost}, {@code
   * 127.0.0.1} and the hosts asked for.
   *
   * @throws ProblemException {@link ProtocolProblem#REQUEST_WRONG} when the request is not for a
   *     member's P-256 certificate
   */
  public static X509Certificate issueTransport(
      SigningIdentity transportRoot,
      CertificateRequest request,
      Validity validity,
      SecureRandom random) {
    require(request, CertificateKind.MEMBER, false);
    return CertificateIssue.by(
        transportRoot, request, validity, random, CertificateIssue.Profile.TRANSPORT);
  }

  /**
   * Certificate of a province's authority for hospitals; may issue end certificates only (path
   * length 0).
   *
   * @throws ProblemException {@link ProtocolProblem#REQUEST_WRONG} when the request is for
   *     something else
   */
  public static X509Certificate issueHospitalAuthority(
      SigningIdentity root, CertificateRequest request, Validity validity, SecureRandom random) {
    require(request, CertificateKind.HOSPITAL_AUTHORITY, true);
    return CertificateIssue.by(
        root, request, validity, random, CertificateIssue.Profile.AUTHORITY_OF_ENDS);
  }

  /**
   * A hospital's signing certificate.
   *
   * @throws ProblemException {@link ProtocolProblem#REQUEST_WRONG} when the request is for
   *     something else
   */
  public static X509Certificate issueHospital(
      SigningIdentity authority,
      CertificateRequest request,
      Validity validity,
      SecureRandom random) {
    require(request, CertificateKind.HOSPITAL, true);
    return CertificateIssue.by(
        authority, request, validity, random, CertificateIssue.Profile.SIGNING);
  }

  /**
   * Reads one certificate in DER, at most 16 KiB.
   *
   * @throws ProblemException {@link ProtocolProblem#CERTIFICATE_UNREADABLE}
   */
  public static X509Certificate parse(byte[] der) {
    if (der.length > MAX_BYTES) {
      throw ProtocolProblem.CERTIFICATE_UNREADABLE.with();
    }
    try {
      boolean sm2 = Keys.isSm2(Certificate.getInstance(der).getSubjectPublicKeyInfo());
      CertificateFactory factory =
          sm2
              ? CertificateFactory.getInstance("X.509", CryptoProvider.get())
              : CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException | RuntimeException e) {
      // Damaged ASN.1 makes the library throw whatever it stumbles over.
      throw new ProblemException(ProtocolProblem.CERTIFICATE_UNREADABLE, e);
    }
  }

  /** The certificate in DER. */
  public static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new ProblemException(ProtocolProblem.CERTIFICATE_UNREADABLE, e);
    }
  }

  /** Serial number, lower-case hexadecimal without leading zeros. */
  public static String serialOf(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16);
  }

  /**
   * The member a signing or transport certificate belongs to.
   *
   * @throws ProblemException {@link ProtocolProblem#CERTIFICATE_NAMES_NOBODY}
   */
  public static MemberCode memberOf(X509Certificate certificate) {
    try {
      return new MemberCode(codeOf(certificate, CertificateKind.MEMBER));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProtocolProblem.CERTIFICATE_NAMES_NOBODY, e, serialOf(certificate));
    }
  }

  /**
   * The institution ({@code fixmedins_code}) a hospital's certificate belongs to.
   *
   * @throws ProblemException {@link ProtocolProblem#CERTIFICATE_NAMES_NOBODY}
   */
  public static String institutionOf(X509Certificate certificate) {
    String code = codeOf(certificate, CertificateKind.HOSPITAL);
    if (code.isEmpty()) {
      throw ProtocolProblem.CERTIFICATE_NAMES_NOBODY.with(serialOf(certificate));
    }
    return code;
  }

  /**
   * Checks a chain as RFC 5280 section 6 does, without revocation: each certificate signed by the
   * next, the last by the root or the root itself, authorities allowed to issue, all dates.
   *
   * @param chain end certificate first, at least one; may end with the root
   * @throws ProblemException {@link ProtocolProblem#CERTIFICATE_NOT_VALID_NOW} for a date, {@link
   *     ProtocolProblem#CERTIFICATE_NOT_ISSUED_HERE} for all else
   */
  public static void verifyChain(List<X509Certificate> chain, X509Certificate root, Instant at) {
    CertificateChain.verify(chain, root, at);
  }

  private static SigningIdentity root(
      KeyPair keys, String name, Validity validity, SecureRandom random) {
    X509Certificate certificate =
        CertificateIssue.root(
            DistinguishedName.ofRoot(name), keys.getPublic(), keys.getPrivate(), validity, random);
    return new SigningIdentity(keys.getPrivate(), List.of(certificate));
  }

  private static void require(CertificateRequest request, CertificateKind kind, boolean sm2) {
    if (!request.isFor(kind)) {
      throw ProtocolProblem.REQUEST_WRONG.with("OU=" + kind.unit());
    }
    if (request.isSm2() != sm2) {
      throw ProtocolProblem.REQUEST_WRONG.with(sm2 ? "SM2" : "EC P-256");
    }
    if (kind != CertificateKind.HOSPITAL) {
      request.member();
    }
  }

  private static String codeOf(X509Certificate certificate, CertificateKind kind) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return DistinguishedName.code(subject, kind);
  }
}
