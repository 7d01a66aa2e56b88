package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A settlement was calculated anew; what it differs by and what stands since. */
@Entity
@Table(name = "insured_adjustment")
class AdjustmentRow {
  /** Key of its obligation. */
  @Id String id;

  @Column(name = "settlement_id")
  String settlementId;

  @Column(name = "adjustment_number")
  int number;

  long event;

  @Column(name = "adjusted_at")
  Instant adjustedAt;

  @Column(name = "adjusted_day")
  LocalDate adjustedDay;

  /** Difference owed by fund, JSON. */
  String amounts;

  @Column(name = "admission_order")
  int admissionOrder;

  /** What it was calculated from; null for one that only takes the others back. */
  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "facts_sealed")
  String factsSealed;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "statement_sealed")
  String statementSealed;

  protected AdjustmentRow() {}

  AdjustmentRow(String id, SettlementRow settlement) {
    this.id = id;
    this.settlementId = settlement.id;
    this.number = settlement.adjustments;
  }

  static List<AdjustmentRow> of(Session session, String settlementId) {
    return session
        .createSelectionQuery(
            "from AdjustmentRow where settlementId = :id order by number", AdjustmentRow.class)
        .setParameter("id", settlementId)
        .getResultList();
  }

  static Optional<AdjustmentRow> last(Session session, String settlementId) {
    List<AdjustmentRow> all = of(session, settlementId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }
}
