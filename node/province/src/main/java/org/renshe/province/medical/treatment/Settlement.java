package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.renshe.protocol.money.Money;

/**
 * One act asked of the insured place: a settlement, its cancellation or its reversal. Committed
 * before the question leaves, so that the answer always finds it.
 */
@Entity
@Table(name = "treatment_settlement")
class Settlement {
  /** What was asked. */
  enum Act {
    SETTLE,
    CANCEL,
    REVERSE
  }

  @Id
  @Column(name = "request_key", length = 80)
  private String key;

  @Enumerated(EnumType.STRING)
  @Column(length = 10, nullable = false)
  private Act act;

  @Enumerated(EnumType.STRING)
  @Column(name = "settlement_state", length = 12, nullable = false)
  private SettlementState state = SettlementState.REQUESTED;

  @Embedded private HospitalCall call;

  @Column(name = "visit_id", length = 30, nullable = false)
  private String visitId;

  @Column(name = "insured_member", length = 6, nullable = false)
  private String insuredMember;

  @Column(name = "undoes_key", length = 80)
  private String undoes;

  @Column(name = "undone_by", length = 80)
  private String undoneBy;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "request_sealed", nullable = false)
  private String requestSealed;

  @Column(name = "requested_at", nullable = false)
  private Instant requestedAt;

  @Column(nullable = false)
  private int asks;

  @Column(name = "next_ask_at")
  private Instant nextAskAt;

  @Column(name = "settlement_id", length = 30)
  private String settlementId;

  @Column(name = "settled_on")
  private LocalDate day;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "total_fen", nullable = false)
  private long totalFen;

  @Column(name = "account_balance_fen", nullable = false)
  private long accountBalanceFen;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(name = "answer_json")
  private String answerJson;

  @Version
  @Column(nullable = false)
  private long version;

  protected Settlement() {}

  Settlement(String key, Act act, HospitalCall call, Visit visit, String undoes) {
    this.key = key;
    this.act = act;
    this.call = call;
    this.visitId = visit.id();
    this.insuredMember = visit.insuredMember();
    this.undoes = undoes;
  }

  void requested(String sealedRequest, Instant at, Duration firstPatience) {
    requestSealed = sealedRequest;
    requestedAt = at;
    asks = 1;
    nextAskAt = at.plus(firstPatience);
  }

  void askedAgain(Instant nextAt) {
    asks++;
    nextAskAt = nextAt;
  }

  private void moveTo(SettlementState next) {
    state = state.next(next);
    if (state.isFinal()) {
      nextAskAt = null;
    }
  }

  /** The insured place did it. */
  void done(String id, LocalDate on, Instant at, Money total, Money balance, String answer) {
    moveTo(SettlementState.DONE);
    settlementId = id;
    day = on;
    settledAt = at;
    totalFen = total.fen();
    accountBalanceFen = balance.fen();
    answerJson = answer;
  }

  /** The insured place settled it and took it back before anything of it was known here. */
  void settledUnseen(String id, LocalDate on, Instant at, Money total) {
    settlementId = id;
    day = on;
    settledAt = at;
    totalFen = total.fen();
  }

  void refused(String refusal) {
    moveTo(SettlementState.REFUSED);
    answerJson = refusal;
  }

  void cancelled() {
    moveTo(SettlementState.CANCELLED);
  }

  void reversed() {
    moveTo(SettlementState.REVERSED);
  }

  /** Marks that the act of that key is undoing this one; only one may at a time. */
  void undoing(String byKey) {
    if (undoneBy != null && !undoneBy.equals(byKey)) {
      throw BillingProblem.SETTLEMENT_RUNNING.with();
    }
    undoneBy = byKey;
  }

  /** The undoing was refused: this one stands. */
  void stands() {
    undoneBy = null;
  }

  String key() {
    return key;
  }

  Act act() {
    return act;
  }

  SettlementState state() {
    return state;
  }

  HospitalCall call() {
    return call;
  }

  String visitId() {
    return visitId;
  }

  String insuredMember() {
    return insuredMember;
  }

  String undoes() {
    return undoes;
  }

  /** The key of the act that undoes this one, running or done; null while nothing does. */
  String undoneBy() {
    return undoneBy;
  }

  String requestSealed() {
    return requestSealed;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  int asks() {
    return asks;
  }

  String settlementId() {
    return settlementId;
  }

  LocalDate day() {
    return day;
  }

  Instant settledAt() {
    return settledAt;
  }

  Money total() {
    return Money.ofFen(totalFen);
  }

  Money accountBalance() {
    return Money.ofFen(accountBalanceFen);
  }

  /** The insured place's answer as it came; null while REQUESTED. */
  String answerJson() {
    return answerJson;
  }
}
