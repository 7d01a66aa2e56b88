package org.renshe.province.medical.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A filing to this place that its insured place told of. */
@Entity
@Table(name = "declaration_noted_filing")
class NotedFilingRow {
  /** Insured province and filing number. */
  @Id String id;

  /** Keyed index of the person's number at her insured place. */
  @Column(name = "person_index")
  String personIndex;

  long revision;

  /** After that day it reaches nothing; null without end. */
  @Column(name = "valid_to")
  LocalDate validTo;

  /** The notice as JSON, sealed. */
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "notice_sealed")
  String noticeSealed;

  @Column(name = "noted_at")
  Instant notedAt;

  @Version long version;

  protected NotedFilingRow() {}

  NotedFilingRow(String id, String personIndex) {
    this.id = id;
    this.personIndex = personIndex;
  }
}
