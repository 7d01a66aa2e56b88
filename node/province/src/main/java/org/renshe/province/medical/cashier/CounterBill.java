package org.renshe.province.medical.cashier;

import jakarta.persistence.Column;
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

/** A bill at the counter, from its first row to its receipt; what is personal in it is sealed. */
@Entity
@Table(name = "cashier_bill")
class CounterBill {
  @Id
  @Column(length = 32)
  private String id;

  @Column(name = "institution_code", length = 12, nullable = false)
  private String institution;

  @Column(name = "bill_number", length = 30, nullable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(name = "bill_state", length = 12, nullable = false)
  private BillState state = BillState.DRAFT;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  @Column(nullable = false)
  private String sealed;

  @Column(name = "person_index", length = 64)
  private String personIndex;

  @Column(name = "opened_by", length = 40, nullable = false)
  private String openedBy;

  @Column(name = "opened_on", nullable = false)
  private LocalDate openedOn;

  @Column(name = "opening_message", length = 30)
  private String openingMessage;

  @Column(name = "visit_id", length = 30)
  private String visitId;

  @Column(name = "charge_batch", length = 30)
  private String batch;

  @Column(name = "settle_message", length = 30)
  private String settleMessage;

  @Column(name = "undo_message", length = 30)
  private String undoMessage;

  @Column(name = "settlement_id", length = 30)
  private String settlementId;

  @Column(name = "total_fen", nullable = false)
  private long totalFen;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "settled_on")
  private LocalDate settledOn;

  @Column(nullable = false)
  private int prints;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  @Version
  @Column(nullable = false)
  private long version;

  protected CounterBill() {}

  CounterBill(String id, String number, SignedIn who, LocalDate today, String sealed, Instant now) {
    this.id = id;
    this.number = number;
    this.institution = who.institution();
    this.openedBy = who.id();
    this.openedOn = today;
    this.sealed = sealed;
    this.changedAt = now;
  }

  void keep(String sealedContent, long total, Instant now) {
    sealed = sealedContent;
    totalFen = total;
    changedAt = now;
  }

  void moveTo(BillState next) {
    state = state.next(next);
  }

  void opensBy(String message) {
    openingMessage = message;
  }

  void of(String index) {
    personIndex = index;
  }

  void visit(String visit) {
    visitId = visit;
  }

  void estimated(String chargeBatch, String message) {
    batch = chargeBatch;
    settleMessage = message;
  }

  void asked(Instant now) {
    askedAt = now;
  }

  void settled(String settlement, LocalDate day) {
    settlementId = settlement;
    settledOn = day;
  }

  void undoneBy(String message) {
    undoMessage = message;
  }

  int printed() {
    return ++prints;
  }

  String id() {
    return id;
  }

  String institution() {
    return institution;
  }

  String number() {
    return number;
  }

  BillState state() {
    return state;
  }

  String sealed() {
    return sealed;
  }

  String personIndex() {
    return personIndex;
  }

  String openedBy() {
    return openedBy;
  }

  String openingMessage() {
    return openingMessage;
  }

  String visitId() {
    return visitId;
  }

  String batch() {
    return batch;
  }

  String settleMessage() {
    return settleMessage;
  }

  String undoMessage() {
    return undoMessage;
  }

  String settlementId() {
    return settlementId;
  }

  long totalFen() {
    return totalFen;
  }

  Instant askedAt() {
    return askedAt;
  }

  LocalDate settledOn() {
    return settledOn;
  }

  int prints() {
    return prints;
  }

  Instant changedAt() {
    return changedAt;
  }
}
