package org.renshe.protocol.message;

import org.renshe.protocol.problem.Masked;

/**
 * An institution takes back what it declared (2502, 2504, 2506).
 *
 * @param personNumber {@code psn_no}
 * @param number {@code trt_dcla_detl_sn}
 * @param kind what it must be
 * @param declaredBy the institution that takes it back; only the one that declared may
 * @param reason may be empty; at most 500 characters
 */
public record WithdrawDeclaration(
    String personNumber, String number, Declaration.Kind kind, String declaredBy, String reason)
    implements Request {
  @Override
  public MessageType type() {
    return MessageType.WITHDRAW_DECLARATION;
  }

  @Override
  public String toString() {
    return "WithdrawDeclaration[" + Masked.number(personNumber) + " " + number + "]";
  }
}
