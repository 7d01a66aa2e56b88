package org.renshe.protocol.identity;

/** Travel permit of Hong Kong, Macao and Taiwan residents. */
public record TravelPermit(String value) {
  /** Reads, normalises and checks. */
  public static TravelPermit parse(String text) {
    return new TravelPermit(text);
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
