package org.renshe.hub.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.renshe.protocol.trust.Certificates;

/** A certificate the hub issued. Never deleted: old messages are verified with it. */
@Entity
@Table(name = "hub_certificate")
class CertificateRow {
  enum Purpose {
    SIGNING,
    TRANSPORT,
    HOSPITAL_CA
  }

  @Id
  @Column(name = "serial")
  String serial;

  @Column(name = "member_code")
  String memberCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose")
  Purpose purpose;

  @Column(name = "enrolment_id")
  String enrolmentId;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "certificate")
  byte[] certificate;

  @Column(name = "issued_at")
  Instant issuedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  /** End of the overlap after a rotation, null for the newest. */
  @Column(name = "retires_at")
  Instant retiresAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  @Column(name = "revocation_reason")
  String revocationReason;

  @Version
  @Column(name = "version")
  long version;

  protected CertificateRow() {}

  CertificateRow(
      String memberCode,
      Purpose purpose,
      String enrolmentId,
      X509Certificate certificate,
      Instant issuedAt) {
    this.serial = Certificates.serialOf(certificate);
    this.memberCode = memberCode;
    this.purpose = purpose;
    this.enrolmentId = enrolmentId;
    this.certificate = Certificates.der(certificate);
    this.issuedAt = issuedAt;
    this.expiresAt = certificate.getNotAfter().toInstant();
  }

  /** Whether the directory lists it at that time. */
  boolean usable(Instant at) {
    return revokedAt == null
        && at.isBefore(expiresAt)
        && (retiresAt == null || at.isBefore(retiresAt));
  }

  /** The older certificate goes out of use at that time, or earlier if it already was to. */
  void retireAt(Instant end) {
    if (retiresAt == null || end.isBefore(retiresAt)) {
      retiresAt = end;
    }
  }

  void revoke(String reason, Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
      revocationReason = reason;
    }
  }

  X509Certificate x509() {
    return Certificates.parse(certificate);
  }
}
