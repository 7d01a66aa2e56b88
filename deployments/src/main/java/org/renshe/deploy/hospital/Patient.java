package org.renshe.deploy.hospital;

import java.util.function.Supplier;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.InsuranceKind;

/**
 * Somebody at the counter, as the hospital learns her.
 *
 * @param idNumber invented, of a division that was never assigned
 * @param name invented
 * @param wallet what she shows when asked; a token of the electronic card is another each time
 * @param insuredDivision where she is insured
 * @param kind the insurance that is to pay
 */
public record Patient(
    String idNumber,
    String name,
    Supplier<Credential> wallet,
    String insuredDivision,
    InsuranceKind kind) {
  @Override
  public String toString() {
    return "Patient[" + name + "]";
  }

  Credential show() {
    return wallet.get();
  }

  /** {@code mdtrt_cert_type}. */
  static String code(Credential credential) {
    return switch (credential.kind()) {
      case ECARD_TOKEN -> "01";
      case ID_NUMBER -> "02";
      case CARD_NUMBER -> "03";
    };
  }
}
