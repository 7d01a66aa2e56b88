package org.renshe.province.medical.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.EndWallet;
import org.renshe.protocol.message.GrantWallet;
import org.renshe.protocol.money.Money;

/** A limit that a person insured here may use; virtual, the money is frozen at its payer. */
@Entity
@Table(name = "wallet_limit")
class LimitRow {
  /** Where it stands. */
  enum State {
    /** The relative has still to consent. */
    OFFERED,
    ACTIVE,
    ENDED
  }

  @Id String id;

  String payer;

  @Column(name = "person_id")
  String personId;

  @Column(name = "person_number")
  String personNumber;

  @Column(name = "owner_name_sealed")
  String ownerNameSealed;

  @Enumerated(EnumType.STRING)
  GrantWallet.Relationship relationship;

  @Column(name = "granted_fen")
  long grantedFen;

  /** Sum of all charges ever made of it. */
  @Column(name = "charged_fen")
  long chargedFen;

  /** What of them was taken back. */
  @Column(name = "refunded_fen")
  long refundedFen;

  @Column(name = "granted_at")
  Instant grantedAt;

  @Column(name = "consent_reference")
  String consent;

  @Enumerated(EnumType.STRING)
  State state;

  @Column(name = "ended_at")
  Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  EndWallet.Reason endReason;

  @Version long version;

  protected LimitRow() {}

  LimitRow(String id) {
    this.id = id;
  }

  MemberCode payer() {
    return new MemberCode(payer);
  }

  Money granted() {
    return Money.ofFen(grantedFen);
  }

  Money charged() {
    return Money.ofFen(chargedFen);
  }

  Money used() {
    return Money.ofFen(chargedFen - refundedFen);
  }

  /** What may still be used; nothing of one that is not active. */
  Money left() {
    return state == State.ACTIVE ? granted().minus(used()) : Money.ZERO;
  }

  void end(EndWallet.Reason reason, Instant at) {
    state = State.ENDED;
    endReason = reason;
    endedAt = at;
  }
}
