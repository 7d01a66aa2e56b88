package org.renshe.protocol.identity;

/** Card identification code, 32 hexadecimal characters. */
public record CardIdentificationCode(String value) {
  /** Reads, normalises and checks. */
  public static CardIdentificationCode parse(String text) {
    return new CardIdentificationCode(text);
  }

  public String issuer() {
    return value.substring(0, 6);
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
