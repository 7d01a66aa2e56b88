package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.money.Money;

/** A settlement that its insured place calculated anew, and the cash that is to move. */
@Entity
@Table(name = "treatment_adjustment")
class AdjustedBill {
  @Id
  @Column(name = "obligation_key", length = 80)
  String key;

  @Column(name = "settlement_key", length = 80, nullable = false)
  String settlementKey;

  @Column(name = "adjustment_number", nullable = false)
  int number;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Column(name = "adjusted_on", nullable = false)
  LocalDate day;

  @Column(name = "cash_fen", nullable = false)
  long cashFen;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "message_json", nullable = false)
  String messageJson;

  @Column(name = "booked_at", nullable = false)
  Instant bookedAt;

  protected AdjustedBill() {}

  AdjustedBill(Settlement settlement, AdjustSettlement adjusted, Money cash, Instant bookedAt) {
    this.key = adjusted.owed().key();
    this.settlementKey = settlement.key();
    this.number = adjusted.number();
    this.institution = settlement.call().institution();
    this.day = adjusted.owed().day();
    this.cashFen = cash.fen();
    this.messageJson = MessageTexts.write(adjusted);
    this.bookedAt = bookedAt;
  }

  static List<AdjustedBill> of(Transaction transaction, String settlementKey) {
    return transaction
        .session()
        .createSelectionQuery(
            "from AdjustedBill where settlementKey = :key order by number", AdjustedBill.class)
        .setParameter("key", settlementKey)
        .getResultList();
  }
}
