package org.renshe.hub.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A code the operator gave a member, good for one enrolment. */
@Entity
@Table(name = "hub_enrolment_code")
class EnrolmentCodeRow {
  /** SM3 of the code, hex; the code itself is not kept. */
  @Id
  @Column(name = "code_digest")
  String codeDigest;

  @Column(name = "member_code")
  String memberCode;

  @Column(name = "expires_at")
  Instant expiresAt;

  /** The enrolment it was used for, null while unused. */
  @Column(name = "enrolment_id")
  String enrolmentId;

  protected EnrolmentCodeRow() {}

  EnrolmentCodeRow(String codeDigest, String memberCode, Instant expiresAt) {
    this.codeDigest = codeDigest;
    this.memberCode = memberCode;
    this.expiresAt = expiresAt;
  }
}
