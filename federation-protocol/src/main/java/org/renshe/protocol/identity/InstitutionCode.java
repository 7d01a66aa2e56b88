package org.renshe.protocol.identity;

/** Hospital or pharmacy code, 12 characters. */
public record InstitutionCode(String value) {
  /** Reads, normalises and checks. */
  public static InstitutionCode parse(String text) {
    return new InstitutionCode(text);
  }

  public String division() {
    return value.substring(1, 7);
  }

  public boolean isPharmacy() {
    return value.charAt(0) == 'P';
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
