package org.renshe.protocol.identity;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Birth dates inside numbers. */
final class BirthDates {
  private static final LocalDate OLDEST = LocalDate.of(1800, 1, 1);

  private BirthDates() {}

  /** Date of eight digits; problems are told with the whole number. */
  static LocalDate of(String yyyymmdd, String number) {
    try {
      return LocalDate.of(
          Integer.parseInt(yyyymmdd.substring(0, 4)),
          Integer.parseInt(yyyymmdd.substring(4, 6)),
          Integer.parseInt(yyyymmdd.substring(6, 8)));
    } catch (DateTimeException e) {
      throw Shape.refused(IdentityProblem.BIRTH_DATE, number);
    }
  }

  static void check(String yyyymmdd, String number, IdentifierRules rules) {
    LocalDate date = of(yyyymmdd, number);
    if (date.isAfter(rules.today())) {
      throw Shape.refused(IdentityProblem.BIRTH_DATE_FUTURE, number);
    }
    if (date.isBefore(OLDEST)) {
      throw Shape.refused(IdentityProblem.BIRTH_DATE_TOO_OLD, number);
    }
  }
}
