package org.renshe.protocol.trust;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.renshe.protocol.crypto.CryptoProvider;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * A certificate request (证书申请, PKCS #10, GM/T 0092 for SM2): a public key, the name it is to carry,
 * and the proof that the asker holds the private key. One that exists has a valid proof; it says
 * nothing of who sent it.
 */
public final class CertificateRequest {
  private static final int MAX_CHARACTERS = 16_384;

  private final PKCS10CertificationRequest request;
  private final PublicKey publicKey;

  private CertificateRequest(PKCS10CertificationRequest request) {
    this.request = request;
    this.publicKey = publicKey(request);
    try {
      if (!request.isSignatureValid(
          new JcaContentVerifierProviderBuilder()
              .setProvider(CryptoProvider.get())
              .build(publicKey))) {
        throw ProtocolProblem.REQUEST_WRONG.with("proof of possession");
      }
    } catch (PKCSException | OperatorCreationException | IllegalStateException e) {
      throw new ProblemException(ProtocolProblem.REQUEST_WRONG, e, "proof of possession");
    }
  }

  /**
   * For a member's SM2 signing certificate.
   *
   * @param name name in Chinese, shown to people only
   */
  public static CertificateRequest forMember(KeyPair sm2, MemberCode member, String name) {
    return make(sm2, DistinguishedName.of(CertificateKind.MEMBER, member.value(), name), List.of());
  }

  /**
   * For a member's EC P-256 transport certificate.
   *
   * @param hosts names and IPv4 addresses it answers to beside {@code localhost} and {@code
   *     127.0.0.1}, at most 32
   */
  public static CertificateRequest forTransport(
      KeyPair p256, MemberCode member, List<String> hosts) {
    X500Name subject = DistinguishedName.of(CertificateKind.MEMBER, member.value(), "Renshe");
    return make(p256, subject, hosts);
  }

  /** For a province's SM2 authority that issues certificates to its hospitals. */
  public static CertificateRequest forHospitalAuthority(
      KeyPair sm2, MemberCode province, String name) {
    return make(
        sm2,
        DistinguishedName.of(CertificateKind.HOSPITAL_AUTHORITY, province.value(), name),
        List.of());
  }

  /**
   * For a hospital's SM2 signing certificate.
   *
   * @param institutionCode {@code fixmedins_code}
   */
  public static CertificateRequest forHospital(KeyPair sm2, String institutionCode, String name) {
    return make(
        sm2, DistinguishedName.of(CertificateKind.HOSPITAL, institutionCode, name), List.of());
  }

  /**
   * Reads a request in PEM and checks its proof of possession.
   *
   * @throws ProblemException {@link ProtocolProblem#REQUEST_WRONG} when it is no request, larger
   *     than 16 KiB, or its signature is not its key's
   */
  public static CertificateRequest parse(String pem) {
    if (pem.length() > MAX_CHARACTERS) {
      throw ProtocolProblem.REQUEST_WRONG.with("size");
    }
    try {
      return new CertificateRequest(
          new PKCS10CertificationRequest(Pem.only(pem, "CERTIFICATE REQUEST")));
    } catch (ProblemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new ProblemException(ProtocolProblem.REQUEST_WRONG, e, "not PKCS #10 in PEM");
    }
  }

  /** The request in PEM. */
  public String toPem() {
    try {
      return Pem.text("CERTIFICATE REQUEST", request.getEncoded());
    } catch (IOException e) {
      throw new ProblemException(ProtocolProblem.REQUEST_WRONG, e, "encoding");
    }
  }

  /** The key to be certified. */
  public PublicKey publicKey() {
    return publicKey;
  }

  /** Whether the key is SM2; else it is of another kind, such as EC P-256. */
  public boolean isSm2() {
    return Keys.isSm2(request.getSubjectPublicKeyInfo());
  }

  /** The code asked for: a member code or {@code fixmedins_code}; empty when there is none. */
  public String code() {
    return DistinguishedName.commonName(request.getSubject());
  }

  /**
   * The member asked for.
   *
   * @throws ProblemException {@link ProtocolProblem#REQUEST_WRONG} when it names no member
   */
  public MemberCode member() {
    try {
      return new MemberCode(code());
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProtocolProblem.REQUEST_WRONG, e, "member code");
    }
  }

  /**
   * Host names and addresses asked for, empty in a request for a signing certificate.
   *
   * @throws ProblemException {@link ProtocolProblem#REQUEST_WRONG} for more than 32, or one that is
   *     no host name
   */
  public List<String> hosts() {
    Extensions extensions = request.getRequestedExtensions();
    GeneralNames names =
        extensions == null
            ? null
            : GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
    List<String> hosts = new ArrayList<>();
    for (GeneralName name : names == null ? new GeneralName[0] : names.getNames()) {
      hosts.add(Hosts.text(name));
    }
    return Hosts.checked(hosts);
  }

  X500Name subject() {
    return request.getSubject();
  }

  boolean isFor(CertificateKind kind) {
    return DistinguishedName.isOf(request.getSubject(), kind);
  }

  private static PublicKey publicKey(PKCS10CertificationRequest request) {
    try {
      return Keys.publicKey(request.getSubjectPublicKeyInfo());
    } catch (ProblemException e) {
      throw new ProblemException(ProtocolProblem.REQUEST_WRONG, e, "public key");
    }
  }

  private static CertificateRequest make(KeyPair keys, X500Name subject, List<String> hosts) {
    JcaPKCS10CertificationRequestBuilder builder =
        new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic());
    try {
      if (!hosts.isEmpty()) {
        Extension names =
            Extension.create(Extension.subjectAlternativeName, false, Hosts.names(hosts));
        builder.addAttribute(
            PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, new Extensions(names));
      }
      return new CertificateRequest(builder.build(Keys.signer(keys.getPrivate())));
    } catch (IOException e) {
      throw new ProblemException(ProtocolProblem.REQUEST_WRONG, e, "encoding");
    }
  }
}
