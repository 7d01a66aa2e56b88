package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A special attribute of a person in care (就医特殊属性, 2406). */
@Entity
@Table(name = "treatment_special_flag")
class SpecialFlag {
  @Id
  @Column(length = 40)
  private String id;

  @Column(name = "visit_id", length = 30, nullable = false)
  private String visitId;

  @Column(name = "flag_kind", length = 6, nullable = false)
  private String kind;

  @Column(name = "flag_value", length = 6, nullable = false)
  private String value;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(nullable = false)
  private String sealed;

  @Column(name = "noted_at", nullable = false)
  private Instant notedAt;

  protected SpecialFlag() {}

  /**
   * @param sealedRow the hospital's row, encrypted
   */
  SpecialFlag(
      String id, String visitId, String kind, String value, String sealedRow, Instant notedAt) {
    this.id = id;
    this.visitId = visitId;
    this.kind = kind;
    this.value = value;
    this.sealed = sealedRow;
    this.notedAt = notedAt;
  }

  String id() {
    return id;
  }

  String visitId() {
    return visitId;
  }

  String kind() {
    return kind;
  }

  String value() {
    return value;
  }

  String sealed() {
    return sealed;
  }

  Instant notedAt() {
    return notedAt;
  }
}
