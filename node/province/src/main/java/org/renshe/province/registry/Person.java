package org.renshe.province.registry;

import java.time.LocalDate;
import java.time.Period;
import org.renshe.protocol.problem.Masked;

/**
 * A person as registered here.
 *
 * @param id internal key, never leaves this province
 * @param personNumber {@code psn_no}, opaque, known to other provinces
 * @param documentKind {@code psn_cert_type} of the current document
 * @param documentNumber its number; personal
 * @param name personal
 * @param sex GB/T 2261.1: 0, 1, 2 or 9
 * @param ethnicGroup GB 3304 code, may be empty
 * @param birthDate as registered
 */
public record Person(
    String id,
    String personNumber,
    String documentKind,
    String documentNumber,
    String name,
    String sex,
    String ethnicGroup,
    LocalDate birthDate) {
  /** Full years on that day; a child not yet born then is 0. */
  public int ageOn(LocalDate day) {
    return Math.max(0, Period.between(birthDate, day).getYears());
  }

  @Override
  public String toString() {
    return "Person[" + Masked.number(personNumber) + " " + Masked.name(name) + "]";
  }
}
