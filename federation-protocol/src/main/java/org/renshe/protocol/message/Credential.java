package org.renshe.protocol.message;

import org.renshe.protocol.problem.Masked;

/**
 * What a person shows at the hospital (就诊凭证).
 *
 * @param kind which credential
 * @param value ID number, card number or e-card token; at most 512 characters; personal
 * @param cardSerial serial of the physical card, empty for the other kinds
 */
public record Credential(Kind kind, String value, String cardSerial) {
  /** {@code mdtrt_cert_type} of the national interface. */
  public enum Kind {
    /** Signed short-lived electronic card token (电子凭证令牌), 01 and 04. */
    ECARD_TOKEN,
    /** Identity document number (身份证号), 02. */
    ID_NUMBER,
    /** Social security card number (社会保障卡号), 03. */
    CARD_NUMBER
  }

  @Override
  public String toString() {
    return "Credential[" + kind + " " + Masked.number(value) + "]";
  }
}
