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

/** A limit granted out of an account kept here, with what is frozen for it. */
@Entity
@Table(name = "wallet_grant")
class GrantRow {
  /** Where it stands; only {@link GrantLifecycle} moves it. */
  enum State {
    /** The relative's insured place has not answered yet. */
    OFFERED,
    ACTIVE,
    /** The insured place is asked what was used. */
    ENDING,
    ENDED,
    REFUSED
  }

  @Id String id;

  @Column(name = "relation_id")
  String relationId;

  @Column(name = "owner_number")
  String ownerNumber;

  @Column(name = "relative_place")
  String relativePlace;

  @Enumerated(EnumType.STRING)
  GrantWallet.Relationship relationship;

  @Column(name = "relative_document_sealed")
  String relativeDocumentSealed;

  @Column(name = "relative_name_sealed")
  String relativeNameSealed;

  @Column(name = "granted_fen")
  long grantedFen;

  /** Sum of all charges ever booked. */
  @Column(name = "charged_fen")
  long chargedFen;

  @Column(name = "refunded_fen")
  long refundedFen;

  /** What of the owner's account is frozen for it now. */
  @Column(name = "frozen_fen")
  long frozenFen;

  /** How often the freeze was changed; names each change. */
  int moves;

  @Column(name = "granted_at")
  Instant grantedAt;

  @Column(name = "owner_consent")
  String ownerConsent;

  @Column(name = "relative_consent")
  String relativeConsent;

  @Enumerated(EnumType.STRING)
  State state;

  @Column(name = "ended_at")
  Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  EndWallet.Reason endReason;

  String refusal;

  @Column(name = "asked_at")
  Instant askedAt;

  @Version long version;

  protected GrantRow() {}

  GrantRow(String id) {
    this.id = id;
  }

  MemberCode relativePlace() {
    return new MemberCode(relativePlace);
  }

  Money granted() {
    return Money.ofFen(grantedFen);
  }

  Money used() {
    return Money.ofFen(chargedFen - refundedFen);
  }

  Money frozen() {
    return Money.ofFen(frozenFen);
  }

  /** Whether a refund may be used again by the relative, and is frozen again for it. */
  boolean isOpen() {
    return state == State.OFFERED || state == State.ACTIVE || state == State.ENDING;
  }
}
