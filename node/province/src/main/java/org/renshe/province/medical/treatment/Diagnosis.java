package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** A diagnosis of a visit (诊断信息), sealed; voided rows are kept. */
@Entity
@Table(name = "treatment_diagnosis")
class Diagnosis {
  /** {@code inout_diag_type}: made on coming, or on leaving. */
  enum Moment {
    ADMISSION("1"),
    DISCHARGE("2");

    private final String code;

    Moment(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  @Id
  @Column(length = 40)
  private String id;

  @Column(name = "visit_id", length = 30, nullable = false)
  private String visitId;

  @Enumerated(EnumType.STRING)
  @Column(name = "made_on", length = 10, nullable = false)
  private Moment moment;

  @Column(name = "sequence_no", nullable = false)
  private int number;

  @Convert(converter = YesNoConverter.class)
  @Column(nullable = false, length = 1)
  private boolean active;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(nullable = false)
  private String sealed;

  @Column(name = "noted_at", nullable = false)
  private Instant notedAt;

  protected Diagnosis() {}

  Diagnosis(String visitId, Moment moment, int number) {
    this.id = idOf(visitId, moment, number);
    this.visitId = visitId;
    this.moment = moment;
    this.number = number;
  }

  static String idOf(String visitId, Moment moment, int number) {
    return visitId + "/" + moment.code() + "/" + number;
  }

  /**
   * @param sealedRow the hospital's row and who sent it, encrypted
   */
  void say(String sealedRow, Instant at) {
    sealed = sealedRow;
    notedAt = at;
    active = true;
  }

  void makeVoid(Instant at) {
    active = false;
    notedAt = at;
  }

  String id() {
    return id;
  }

  String visitId() {
    return visitId;
  }

  Moment moment() {
    return moment;
  }

  int number() {
    return number;
  }

  boolean isActive() {
    return active;
  }

  String sealed() {
    return sealed;
  }

  Instant notedAt() {
    return notedAt;
  }
}
