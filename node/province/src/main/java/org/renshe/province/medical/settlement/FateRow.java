package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.renshe.protocol.identity.MemberCode;

/**
 * What became of a settlement request, for ever: settled, or barred by a reversal that came first.
 * Both write the same primary key, so that even two members that do not see each other cannot do
 * both.
 */
@Entity
@Table(name = "insured_fate")
class FateRow {
  @Id String id;

  @Column(name = "settlement_id")
  String settlementId;

  @Column(name = "decided_at")
  Instant decidedAt;

  protected FateRow() {}

  FateRow(String id, String settlementId, Instant decidedAt) {
    this.id = id;
    this.settlementId = settlementId;
    this.decidedAt = decidedAt;
  }

  static String id(MemberCode treatmentPlace, String requestKey) {
    return treatmentPlace + "/" + requestKey;
  }

  boolean isTombstone() {
    return settlementId == null;
  }
}
