package org.renshe.province.medical.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.ChargeWallet;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.RefundWallet;
import org.renshe.protocol.money.Money;

/** What a limit paid of a settlement made here, and whether its payer has booked it. */
@Entity
@Table(name = "wallet_share")
class ShareRow {
  /** Whether the owner's province has answered. */
  enum State {
    CHARGING,
    CHARGED,
    /** The owner's province refused; a case for people, since the settlement stands. */
    REFUSED
  }

  /** The idempotency key of its charge. */
  @Id String id;

  @Column(name = "wallet_id")
  String walletId;

  String payer;

  @Column(name = "settlement_id")
  String settlementId;

  @Column(name = "share_number")
  int number;

  String creditor;

  @Column(name = "settled_day")
  LocalDate settledDay;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind kind;

  @Enumerated(EnumType.STRING)
  CareKind care;

  @Column(name = "amount_fen")
  long amountFen;

  /** What was taken back here. */
  @Column(name = "refunded_fen")
  long refundedFen;

  /** What of that the payer was asked to refund. */
  @Column(name = "asked_fen")
  long askedFen;

  /**
   * What of that it has refunded; while it differs, one refund is on its way and the next waits.
   */
  @Column(name = "answered_fen")
  long answeredFen;

  /** How many refunds were asked for. */
  int refunds;

  @Column(name = "refund_day")
  LocalDate refundDay;

  /** Day of what was taken back and is still to be asked for. */
  @Column(name = "pending_day")
  LocalDate pendingDay;

  @Enumerated(EnumType.STRING)
  State state = State.CHARGING;

  /** Code and sentence of the refusal. */
  @Column(name = "refusal")
  String refusal;

  @Column(name = "asked_at")
  Instant askedAt;

  @Version long version;

  protected ShareRow() {}

  ShareRow(LimitRow limit, WalletService.Settled settled, int number, Money amount, Instant now) {
    id = Obligation.chargedKey(settled.settlementId(), number);
    walletId = limit.id;
    payer = limit.payer;
    settlementId = settled.settlementId();
    this.number = number;
    creditor = settled.creditor().value();
    settledDay = settled.day();
    kind = settled.kind();
    care = settled.care();
    amountFen = amount.fen();
    askedAt = now;
  }

  ChargeWallet charge() {
    return new ChargeWallet(
        walletId,
        settlementId,
        number,
        new MemberCode(creditor),
        settledDay,
        kind,
        care,
        Money.ofFen(amountFen));
  }

  /** The refund on its way. */
  RefundWallet refund() {
    return new RefundWallet(
        walletId, settlementId, number, refunds, refundDay, Money.ofFen(askedFen - answeredFen));
  }

  boolean isRefunding() {
    return askedFen != answeredFen;
  }

  Money left() {
    return Money.ofFen(amountFen - refundedFen);
  }
}
