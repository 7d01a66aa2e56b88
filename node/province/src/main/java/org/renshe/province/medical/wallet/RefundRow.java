package org.renshe.province.medical.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.RefundWallet;

/** One refund of a charge; the row is the answer to its repeats. */
@Entity
@Table(name = "wallet_refund")
class RefundRow {
  @Id String id;

  @Column(name = "charge_id")
  String chargeId;

  @Column(name = "refund_number")
  int refund;

  @Column(name = "amount_fen")
  long amountFen;

  @Column(name = "refund_day")
  LocalDate refundDay;

  @Column(name = "refunded_at")
  Instant refundedAt;

  protected RefundRow() {}

  RefundRow(RefundWallet asked, Instant now) {
    id = key(asked);
    chargeId = Obligation.chargedKey(asked.settlementId(), asked.number());
    refund = asked.refund();
    amountFen = asked.amount().fen();
    refundDay = asked.day();
    refundedAt = now;
  }

  static String key(RefundWallet asked) {
    return Obligation.refundedKey(asked.settlementId(), asked.number(), asked.refund());
  }

  boolean isOf(RefundWallet asked) {
    return amountFen == asked.amount().fen() && refundDay.equals(asked.day());
  }
}
