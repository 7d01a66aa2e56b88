package org.renshe.protocol.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/** Builds one X.509 v3 certificate (RFC 5280, GM/T 0015). */
final class CertificateIssue {
  private static final int SERIAL_BITS = 126;

  private final X500Name subject;
  private final SubjectPublicKeyInfo key;
  private final X509v3CertificateBuilder builder;
  private final BcX509ExtensionUtils identifiers = new BcX509ExtensionUtils();

  private CertificateIssue(
      X500Name issuer, X500Name subject, PublicKey key, Validity validity, SecureRandom random) {
    this.subject = subject;
    this.key = SubjectPublicKeyInfo.getInstance(key.getEncoded());
    BigInteger serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
    this.builder =
        new X509v3CertificateBuilder(
            issuer,
            serial,
            Date.from(validity.from()),
            Date.from(validity.to()),
            subject,
            this.key);
  }

  /** A root, signed by its own key. */
  static X509Certificate root(
      X500Name name, PublicKey key, PrivateKey own, Validity validity, SecureRandom random) {
    CertificateIssue issue = new CertificateIssue(name, name, key, validity, random);
    return issue.authority(new BasicConstraints(true)).sign(issue.key, own);
  }

  static X509Certificate by(
      SigningIdentity issuer,
      CertificateRequest request,
      Validity validity,
      SecureRandom random,
      Profile profile) {
    X500Name issuerName =
        X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
    CertificateIssue issue =
        new CertificateIssue(issuerName, request.subject(), request.publicKey(), validity, random);
    switch (profile) {
      case SIGNING -> issue.signing();
      case TRANSPORT -> issue.transport(request.hosts());
      case AUTHORITY_OF_ENDS -> issue.authority(new BasicConstraints(0));
    }
    SubjectPublicKeyInfo issuerKey =
        SubjectPublicKeyInfo.getInstance(issuer.certificate().getPublicKey().getEncoded());
    return issue.sign(issuerKey, issuer.key());
  }

  /** What the new certificate may be used for. */
  enum Profile {
    SIGNING,
    TRANSPORT,
    AUTHORITY_OF_ENDS
  }

  private CertificateIssue authority(BasicConstraints constraints) {
    add(Extension.basicConstraints, true, constraints);
    return add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
  }

  private CertificateIssue signing() {
    add(Extension.basicConstraints, true, new BasicConstraints(false));
    return add(
        Extension.keyUsage,
        true,
        new KeyUsage(
            KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyEncipherment));
  }

  private CertificateIssue transport(List<String> hosts) {
    add(Extension.basicConstraints, true, new BasicConstraints(false));
    add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    add(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(
            new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
    List<String> all =
        Stream.concat(Stream.of("localhost", "127.0.0.1"), hosts.stream()).distinct().toList();
    return add(Extension.subjectAlternativeName, false, Hosts.names(all));
  }

  private X509Certificate sign(SubjectPublicKeyInfo issuerKey, PrivateKey issuer) {
    add(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
    add(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(issuerKey));
    try {
      return Certificates.parse(builder.build(Keys.signer(issuer)).getEncoded());
    } catch (IOException e) {
      throw new ProblemException(ProtocolProblem.CERTIFICATE_UNREADABLE, e);
    }
  }

  private CertificateIssue add(
      ASN1ObjectIdentifier extension, boolean critical, ASN1Encodable value) {
    try {
      builder.addExtension(extension, critical, value);
      return this;
    } catch (IOException e) {
      throw new ProblemException(ProtocolProblem.REQUEST_WRONG, e, subject.toString());
    }
  }
}
