package org.renshe.province.medical.treatment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.hibernate.type.YesNoConverter;

/** The hospital's message a settlement came from, as far as its answer needs it again. */
@Embeddable
class HospitalCall {
  @Column(name = "institution_code", length = 12, nullable = false)
  private String institution;

  @Column(name = "message_id", length = 30, nullable = false)
  private String messageId;

  @Column(name = "transaction_no", length = 6, nullable = false)
  private String transaction;

  @Column(name = "credential_type", length = 3)
  private String credentialType;

  @Column(name = "charge_batch", length = 30)
  private String batch;

  @Convert(converter = YesNoConverter.class)
  @Column(name = "interim", nullable = false, length = 1)
  private boolean interim;

  protected HospitalCall() {}

  HospitalCall(
      String institution,
      String messageId,
      String transaction,
      String credentialType,
      String batch,
      boolean interim) {
    this.institution = institution;
    this.messageId = messageId;
    this.transaction = transaction;
    this.credentialType = credentialType;
    this.batch = batch;
    this.interim = interim;
  }

  String institution() {
    return institution;
  }

  String messageId() {
    return messageId;
  }

  String transaction() {
    return transaction;
  }

  String credentialType() {
    return credentialType;
  }

  String batch() {
    return batch;
  }

  boolean isInterim() {
    return interim;
  }
}
