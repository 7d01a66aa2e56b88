package org.renshe.protocol.message;

import org.renshe.protocol.problem.Masked;

/**
 * An institution declares a benefit for a person (2501, 2503, 2505, 2507); the insured place
 * decides.
 *
 * @param personNumber {@code psn_no}
 * @param declaredBy the institution that declares
 * @param declaration what it declares
 */
public record DeclareBenefit(String personNumber, String declaredBy, Declaration declaration)
    implements Request {
  @Override
  public MessageType type() {
    return MessageType.DECLARE_BENEFIT;
  }

  @Override
  public String toString() {
    return "DeclareBenefit[" + Masked.number(personNumber) + " " + declaration + "]";
  }
}
