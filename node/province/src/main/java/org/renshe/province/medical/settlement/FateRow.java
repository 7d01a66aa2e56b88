package org.renshe.province.medical.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.Session;
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

  /** Asked without loading the row, so that a settlement's insert meets its primary key. */
  static boolean isTombstone(Session session, String id) {
    return session
            .createSelectionQuery(
                "select count(*) from FateRow where id = :id and settlementId is null", Long.class)
            .setParameter("id", id)
            .getSingleResult()
        > 0;
  }

  boolean isTombstone() {
    return settlementId == null;
  }
}
