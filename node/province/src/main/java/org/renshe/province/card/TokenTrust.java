package org.renshe.province.card;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.renshe.card.ecard.EcardProblem;
import org.renshe.card.ecard.EcardToken;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.TrustSource;

/** Reads tokens with their issuer's certificates from the directory, without asking the issuer. */
final class TokenTrust {
  private final TrustSource trust;

  TokenTrust(TrustSource trust) {
    this.trust = trust;
  }

  EcardToken verify(String text, Clock clock) {
    EcardToken claimed = EcardToken.parse(text);
    List<X509Certificate> certificates = certificates(claimed.issuer());
    ProblemException refused = null;
    for (X509Certificate certificate : certificates) {
      try {
        return EcardToken.verify(text, certificate, clock);
      } catch (ProblemException e) {
        // During a rotation only one certificate fits; what that one says is the reason.
        boolean telling = e.problem() != EcardProblem.SIGNATURE_WRONG;
        refused = telling || refused == null ? e : refused;
      }
    }
    throw refused == null ? CardProblem.ISSUER_UNKNOWN.with(claimed.issuer()) : refused;
  }

  private List<X509Certificate> certificates(String issuerDivision) {
    Directory directory = trust.current();
    return directory
        .member(new MemberCode(issuerDivision.substring(0, 2) + "0000"))
        .filter(Directory.Member::active)
        .orElseThrow(() -> CardProblem.ISSUER_UNKNOWN.with(issuerDivision))
        .signingCertificates()
        .stream()
        .map(Certificates::parse)
        .filter(certificate -> !directory.isRevoked(Certificates.serialOf(certificate)))
        .toList();
  }
}
