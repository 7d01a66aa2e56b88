package org.renshe.hub.clearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;

/** One entered obligation without its amounts, which are {@link ObligationAmount} rows. */
@Entity
@Table(name = "hub_obligation")
class ObligationEntry {
  @Id
  @Column(name = "obligation_key")
  String key;

  @Column(name = "settlement_id")
  String settlementId;

  @Enumerated(EnumType.STRING)
  @Column(name = "act")
  Obligation.Act act;

  @Column(name = "debtor")
  String debtor;

  @Column(name = "creditor")
  String creditor;

  @Column(name = "settlement_day")
  LocalDate day;

  @Enumerated(EnumType.STRING)
  @Column(name = "insurance_kind")
  InsuranceKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "care_kind")
  CareKind care;

  /** Key of the settlement this act undoes, unique, so that a settlement is undone once only. */
  @Column(name = "undoes")
  String undoes;

  @Column(name = "message_id")
  String messageId;

  /** SM3 of the canonical content, hex. */
  @Column(name = "digest")
  String digest;

  @Column(name = "entered_at")
  Instant enteredAt;

  protected ObligationEntry() {}

  ObligationEntry(Obligation obligation, String messageId, String digest, Instant enteredAt) {
    this.key = obligation.key();
    this.settlementId = obligation.settlementId();
    this.act = obligation.act();
    this.debtor = obligation.debtor().value();
    this.creditor = obligation.creditor().value();
    this.day = obligation.day();
    this.kind = obligation.kind();
    this.care = obligation.care();
    this.undoes = obligation.act().undoes() ? obligation.settlementId() : null;
    this.messageId = messageId;
    this.digest = digest;
    this.enteredAt = enteredAt;
  }
}
