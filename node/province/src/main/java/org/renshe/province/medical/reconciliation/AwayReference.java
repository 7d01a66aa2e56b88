package org.renshe.province.medical.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The {@code inf_refmsgid} a 3261 was answered with. A repeat gets another one, and the hospital
 * may have seen only that.
 */
@Entity
@Table(name = "away_reference")
class AwayReference {
  @Id
  @Column(length = 30)
  String reference;

  @Column(name = "institution_code", length = 12, nullable = false)
  String institution;

  @Column(name = "message_id", length = 30, nullable = false)
  String messageId;

  protected AwayReference() {}

  AwayReference(String reference, String institution, String messageId) {
    this.reference = reference;
    this.institution = institution;
    this.messageId = messageId;
  }
}
