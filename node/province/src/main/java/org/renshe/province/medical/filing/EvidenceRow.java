package org.renshe.province.medical.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file handed in as evidence; its name and content are sealed. */
@Entity
@Table(name = "filing_evidence")
class EvidenceRow {
  @Id String id;

  /** Of the filing it is for, which may not have been sent yet. */
  @Column(name = "filing_number")
  String filingNumber;

  /** Code of the material it shows. */
  String material;

  @Column(name = "media_type")
  String mediaType;

  @Column(name = "byte_count")
  int byteCount;

  /** SM3 of the content, in hexadecimal. */
  @Column(name = "content_digest")
  String contentDigest;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "name_sealed")
  String nameSealed;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "content_sealed")
  byte[] contentSealed;

  @Column(name = "uploaded_at")
  Instant uploadedAt;

  protected EvidenceRow() {}

  EvidenceRow(String id, String filingNumber) {
    this.id = id;
    this.filingNumber = filingNumber;
  }
}
