package org.renshe.protocol.identity;

/** Social security card number, 9 characters. */
public record CardNumber(String value) {
  /** Reads, normalises and checks. */
  public static CardNumber parse(String text) {
    return new CardNumber(text);
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
