package org.renshe.deploy.hospital;

import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.InsuranceKind;

/**
 * Somebody at the counter, as the hospital learns her.
 *
 * @param idNumber invented, of a division that was never assigned
 * @param name invented
 * @param credential what she shows
 * @param insuredDivision where she is insured
 * @param kind the insurance that is to pay
 */
public record Patient(
    String idNumber,
    String name,
    Credential credential,
    String insuredDivision,
    InsuranceKind kind) {
  @Override
  public String toString() {
    return "Patient[" + name + "]";
  }

  /** {@code mdtrt_cert_type}. */
  String credentialCode() {
    return switch (credential.kind()) {
      case ECARD_TOKEN -> "01";
      case ID_NUMBER -> "02";
      case CARD_NUMBER -> "03";
    };
  }
}
