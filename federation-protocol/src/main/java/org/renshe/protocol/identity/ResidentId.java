package org.renshe.protocol.identity;

import java.time.LocalDate;

/** Citizen ID number and its kin, always 18 characters. */
public record ResidentId(String value) {
  /** Reads, normalises and checks. */
  public static ResidentId parse(String text) {
    return new ResidentId(text);
  }

  public LocalDate birthDate() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  public Sex sex() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Six digits, division of first registration. */
  public String division() {
    return value.substring(0, 6);
  }

  /** Whether it can never be a real person's. */
  public boolean isInvented() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  @Override
  public String toString() {
    return org.renshe.protocol.problem.Masked.number(value);
  }
}
