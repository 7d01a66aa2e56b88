package org.renshe.protocol.identity;

/** Foreign permanent resident's ID number. */
public record ForeignerId(String value) {
  /** Reads, normalises and checks. */
  public static ForeignerId parse(String text) {
    return new ForeignerId(text);
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
