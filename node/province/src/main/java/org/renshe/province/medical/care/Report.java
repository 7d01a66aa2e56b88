package org.renshe.province.medical.care;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** An examination or laboratory report as an institution uploaded it (4501, 4502). */
@Entity
@Table(name = "care_report")
class Report {
  @Id
  @Column(length = 36)
  private String id;

  @Enumerated(EnumType.STRING)
  @Column(name = "report_kind", length = 12, nullable = false)
  private CareRecord.Kind kind;

  @Column(name = "institution_code", length = 12, nullable = false)
  private String institution;

  @Column(name = "report_number", length = 40, nullable = false)
  private String number;

  @Column(name = "visit_id", length = 30, nullable = false)
  private String visitId;

  @Column(name = "person_index", length = 64, nullable = false)
  private String personIndex;

  @Column(name = "reported_at", nullable = false)
  private Instant reportedAt;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean voided;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(nullable = false)
  private String sealed;

  @Version
  @Column(nullable = false)
  private long version;

  protected Report() {}

  Report(String id, CareRecord.Kind kind, String institution, String number) {
    this.id = id;
    this.kind = kind;
    this.institution = institution;
    this.number = number;
  }

  /** What the institution says now; a later upload of the same number takes its place. */
  void says(String visit, String person, Instant at, boolean isVoid, String sealedInput) {
    visitId = visit;
    personIndex = person;
    reportedAt = at;
    voided = isVoid;
    sealed = sealedInput;
  }

  String id() {
    return id;
  }

  CareRecord.Kind kind() {
    return kind;
  }

  String institution() {
    return institution;
  }

  String number() {
    return number;
  }

  String personIndex() {
    return personIndex;
  }

  Instant reportedAt() {
    return reportedAt;
  }

  boolean isVoided() {
    return voided;
  }

  String sealed() {
    return sealed;
  }
}
