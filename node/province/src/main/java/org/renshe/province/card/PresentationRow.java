package org.renshe.province.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A spent electronic card token; only its hash is kept. */
@Entity
@Table(name = "card_presentation")
class PresentationRow {
  @Id String id;

  @Column(name = "presentation_key")
  String presentationKey;

  @Column(name = "presented_at")
  Instant presentedAt;

  protected PresentationRow() {}

  PresentationRow(String id, String presentationKey, Instant presentedAt) {
    this.id = id;
    this.presentationKey = presentationKey;
    this.presentedAt = presentedAt;
  }
}
