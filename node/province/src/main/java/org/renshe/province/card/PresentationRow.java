package org.renshe.province.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An electronic card token that was shown; only its hash is kept. */
@Entity
@Table(name = "card_presentation")
class PresentationRow {
  @Id String id;

  @Column(name = "bound_to")
  String boundTo;

  @Column(name = "spent_key")
  String spentKey;

  @Column(name = "presented_at")
  Instant presentedAt;

  protected PresentationRow() {}

  PresentationRow(String id, String boundTo, Instant presentedAt) {
    this.id = id;
    this.boundTo = boundTo;
    this.presentedAt = presentedAt;
  }
}
