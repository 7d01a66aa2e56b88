package org.renshe.protocol.identity;

/** Person number psn_no, at most 30 characters, opaque. */
public record PersonNumber(String value) {
  /** Reads, normalises and checks. */
  public static PersonNumber parse(String text) {
    return new PersonNumber(text);
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
