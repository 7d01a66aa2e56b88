package org.renshe.province.medical.treatment;

import org.renshe.protocol.message.Credential;

/** {@code mdtrt_cert_type} of a credential. */
final class CredentialCodes {
  private CredentialCodes() {}

  static String code(Credential.Kind kind) {
    return switch (kind) {
      case ECARD_TOKEN -> "01";
      case ID_NUMBER -> "02";
      case CARD_NUMBER -> "03";
    };
  }
}
