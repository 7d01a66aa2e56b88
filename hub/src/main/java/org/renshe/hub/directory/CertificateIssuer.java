package org.renshe.hub.directory;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.renshe.hub.directory.CertificateRow.Purpose;
import org.renshe.protocol.trust.CertificateRequest;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;

/** Turns an approved enrolment into certificates, and lets the ones before go after an overlap. */
final class CertificateIssuer {
  private final Authority authority;
  private final int validDays;
  private final Duration overlap;
  private final SecureRandom random;

  CertificateIssuer(Authority authority, int validDays, Duration overlap, SecureRandom random) {
    this.authority = authority;
    this.validDays = validDays;
    this.overlap = overlap;
    this.random = random;
  }

  void issue(Session session, EnrolmentRow enrolment, Instant now) {
    if (session.find(MemberRow.class, enrolment.memberCode) == null) {
      session.persist(new MemberRow(enrolment.memberCode, enrolment.memberName, now));
    }
    Validity validity = Validity.ofDays(now, validDays);
    if (enrolment.signingRequest != null) {
      retire(session, enrolment.memberCode, now.plus(overlap));
      persist(
          session,
          enrolment,
          Purpose.SIGNING,
          Certificates.issueMember(
              authority.root(), read(enrolment.signingRequest), validity, random),
          now);
      persist(
          session,
          enrolment,
          Purpose.TRANSPORT,
          Certificates.issueTransport(
              authority.transportRoot(), read(enrolment.transportRequest), validity, random),
          now);
    }
    if (enrolment.hospitalCaRequest != null) {
      persist(
          session,
          enrolment,
          Purpose.HOSPITAL_CA,
          Certificates.issueHospitalAuthority(
              authority.root(), read(enrolment.hospitalCaRequest), validity, random),
          now);
    }
  }

  /** The enrolment with the chains issued for it. */
  EnrolmentView view(Session session, EnrolmentRow enrolment) {
    List<CertificateRow> issued =
        session
            .createSelectionQuery(
                "from CertificateRow c where c.enrolmentId = :id", CertificateRow.class)
            .setParameter("id", enrolment.id)
            .getResultList();
    return EnrolmentView.of(
        enrolment,
        chain(issued, Purpose.SIGNING, authority.root()),
        chain(issued, Purpose.TRANSPORT, authority.transportRoot()),
        chain(issued, Purpose.HOSPITAL_CA, authority.root()));
  }

  private static String chain(List<CertificateRow> issued, Purpose purpose, SigningIdentity root) {
    return issued.stream()
        .filter(certificate -> certificate.purpose == purpose)
        .findFirst()
        .map(row -> Pem.ofCertificates(List.of(row.x509(), root.certificate())))
        .orElse(null);
  }

  private static void retire(Session session, String memberCode, Instant end) {
    session
        .createSelectionQuery(
            "from CertificateRow c where c.memberCode = :member and c.purpose <> :kept",
            CertificateRow.class)
        .setParameter("member", memberCode)
        .setParameter("kept", Purpose.HOSPITAL_CA)
        .getResultList()
        .forEach(certificate -> certificate.retireAt(end));
  }

  private static void persist(
      Session session,
      EnrolmentRow enrolment,
      Purpose purpose,
      X509Certificate certificate,
      Instant now) {
    session.persist(
        new CertificateRow(enrolment.memberCode, purpose, enrolment.id, certificate, now));
  }

  private static CertificateRequest read(String pem) {
    return CertificateRequest.parse(pem);
  }
}
