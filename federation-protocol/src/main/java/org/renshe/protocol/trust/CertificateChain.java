package org.renshe.protocol.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.crypto.CryptoProvider;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/** Path validation by RFC 5280 section 6; revocation is the directory's business. */
final class CertificateChain {
  private CertificateChain() {}

  static void verify(List<X509Certificate> chain, X509Certificate root, Instant at) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a chain has a certificate");
    }
    List<X509Certificate> path = new ArrayList<>(chain);
    if (path.size() > 1 && path.get(path.size() - 1).equals(root)) {
      path.remove(path.size() - 1);
    }
    Date date = Date.from(at);
    checkDates(root, date);
    for (X509Certificate certificate : path) {
      checkDates(certificate, date);
    }
    if (path.size() == 1 && path.get(0).equals(root)) {
      return;
    }
    try {
      CertPath certPath =
          CertificateFactory.getInstance("X.509", CryptoProvider.get()).generateCertPath(path);
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(date);
      CertPathValidator.getInstance("PKIX", CryptoProvider.get()).validate(certPath, parameters);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw notIssuedHere(path.get(0), e);
    }
  }

  /** That the root signed it, whatever its dates: a directory also lists what has expired. */
  static void checkIssued(X509Certificate certificate, X509Certificate root) {
    try {
      certificate.verify(root.getPublicKey(), CryptoProvider.get());
    } catch (GeneralSecurityException | RuntimeException e) {
      throw notIssuedHere(certificate, e);
    }
    if (!certificate.getIssuerX500Principal().equals(root.getSubjectX500Principal())) {
      throw ProtocolProblem.CERTIFICATE_NOT_ISSUED_HERE.with(Certificates.serialOf(certificate));
    }
  }

  private static ProblemException notIssuedHere(X509Certificate certificate, Exception cause) {
    return new ProblemException(
        ProtocolProblem.CERTIFICATE_NOT_ISSUED_HERE, cause, Certificates.serialOf(certificate));
  }

  private static void checkDates(X509Certificate certificate, Date date) {
    try {
      certificate.checkValidity(date);
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      throw new ProblemException(
          ProtocolProblem.CERTIFICATE_NOT_VALID_NOW, e, Certificates.serialOf(certificate));
    }
  }
}
