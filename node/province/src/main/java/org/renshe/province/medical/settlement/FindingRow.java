package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A later settlement whose figures changed, and what cash is to be paid back or collected. */
@Entity
@Table(name = "insured_finding")
class FindingRow {
  /** Where it stands. */
  enum State {
    /** Calculated anew and booked; cash may still have to move. */
    ADJUSTED,
    /** Reported only: people decide. */
    REPORTED,
    /** Could not be calculated anew. */
    REFUSED,
    /** People have seen to it. */
    CLOSED
  }

  @Id String id;

  @Column(name = "repair_id")
  String repairId;

  @Column(name = "settlement_id")
  String settlementId;

  @Column(name = "institution_code")
  String institutionCode;

  @Column(name = "treatment_place")
  String treatmentPlace;

  /** Difference by fund, JSON. */
  String amounts = "{}";

  /** Positive: to collect from the person; negative: to pay back to her. */
  @Column(name = "cash_fen")
  long cashFen;

  String refusal;

  @Enumerated(EnumType.STRING)
  State state;

  @Column(name = "found_at")
  Instant foundAt;

  @Column(name = "closed_at")
  Instant closedAt;

  @Column(name = "closed_by")
  String closedBy;

  @Column(name = "closed_note")
  String closedNote;

  @Version long version;

  protected FindingRow() {}

  FindingRow(RepairRow repair, SettlementRow settlement, State state, Instant foundAt) {
    this.id = repair.id + "/" + settlement.id;
    this.repairId = repair.id;
    this.settlementId = settlement.id;
    this.institutionCode = settlement.institutionCode;
    this.treatmentPlace = settlement.treatmentPlace;
    this.state = state;
    this.foundAt = foundAt;
  }
}
