package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;

/** A settlement. What may tell about an illness is sealed; what is kept open is for reconciling. */
@Entity
@Table(name = "insured_settlement")
class SettlementRow {
  /** Where a settlement stands. Only a live one can be undone, once. */
  enum State {
    LIVE,
    CANCELLED,
    REVERSED
  }

  @Id String id;

  @Column(name = "accumulator_id")
  String accumulatorId;

  @Column(name = "course_id")
  String courseId;

  /** Its place in the course. */
  long event;

  /** Place in the course of what undid it, null while live. */
  @Column(name = "ended_event")
  Long endedEvent;

  @Column(name = "person_number")
  String personNumber;

  @Column(name = "relation_id")
  String relationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind insuranceKind;

  @Enumerated(EnumType.STRING)
  CareKind care;

  @Column(name = "treatment_place")
  String treatmentPlace;

  @Column(name = "request_key")
  String requestKey;

  @Column(name = "visit_id")
  String visitId;

  @Column(name = "institution_code")
  String institutionCode;

  @Column(name = "settled_at")
  Instant settledAt;

  @Column(name = "settled_day")
  LocalDate settledDay;

  @Column(name = "total_fen")
  long totalFen;

  @Column(name = "cash_fen")
  long cashFen;

  /** Owed by fund, JSON. */
  String amounts;

  @Column(name = "policy_pack")
  String policyPack;

  @Column(name = "policy_digest")
  String policyDigest;

  /** Number of its admission in the accumulation year; 1 for outpatients. */
  @Column(name = "admission_order")
  int admissionOrder;

  /** How often it was calculated anew. */
  int adjustments;

  /** {@link Facts}; null for one made before they were kept. */
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "facts_sealed")
  String factsSealed;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "answer_sealed")
  String answerSealed;

  @Enumerated(EnumType.STRING)
  State state = State.LIVE;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "needs_review")
  boolean needsReview;

  @Column(name = "ended_at")
  Instant endedAt;

  @Column(name = "ended_day")
  LocalDate endedDay;

  @Column(name = "ended_by")
  String endedBy;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "end_answer_sealed")
  String endAnswerSealed;

  @Version long version;

  protected SettlementRow() {}

  SettlementRow(String id) {
    this.id = id;
  }
}
