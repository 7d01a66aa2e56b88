package org.renshe.protocol.identity;

/** Bank card number. */
public record BankCardNumber(String value) {
  /** Reads, normalises and checks. */
  public static BankCardNumber parse(String text) {
    return new BankCardNumber(text);
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
