package org.renshe.hub.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A member's request for certificates and what became of it. */
@Entity
@Table(name = "hub_enrolment")
class EnrolmentRow {
  /** Lifecycle: REQUESTED to APPROVED or REFUSED, once. */
  enum State {
    REQUESTED,
    APPROVED,
    REFUSED
  }

  @Id
  @Column(name = "enrolment_id")
  String id;

  @Column(name = "member_code")
  String memberCode;

  @Column(name = "member_name")
  String memberName;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "signing_request")
  String signingRequest;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "transport_request")
  String transportRequest;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "hospital_ca_request")
  String hospitalCaRequest;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  State state;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "decided_at")
  Instant decidedAt;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "reason")
  String reason;

  @Version
  @Column(name = "version")
  long version;

  protected EnrolmentRow() {}

  EnrolmentRow(String id, EnrolmentRequest request, Instant requestedAt) {
    this.id = id;
    this.memberCode = request.memberCode();
    this.memberName = request.memberName();
    this.signingRequest = request.signingRequest();
    this.transportRequest = request.transportRequest();
    this.hospitalCaRequest = request.hospitalCaRequest();
    this.state = State.REQUESTED;
    this.requestedAt = requestedAt;
  }

  void decide(State decision, String actor, String why, Instant now) {
    if (state != State.REQUESTED) {
      throw DirectoryProblem.ALREADY_DECIDED.with(id, state);
    }
    state = decision;
    decidedBy = actor;
    reason = why;
    decidedAt = now;
  }
}
