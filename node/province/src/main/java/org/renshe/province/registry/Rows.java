package org.renshe.province.registry;

import java.util.regex.Pattern;
import org.renshe.protocol.identity.Division;

/** What every row of a load is checked for. */
final class Rows {
  private static final Pattern PERSON_NUMBER = Pattern.compile("[0-9A-Za-z]{1,30}");

  private Rows() {}

  static <T> T required(T value, String field) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw RegistryProblem.ROW_INVALID.with(field);
    }
    return value;
  }

  static String personNumber(String text) {
    require(PERSON_NUMBER.matcher(required(text, "personNumber")).matches(), "personNumber");
    return text;
  }

  /** Six digits some table of divisions has, in force or retired. */
  static String division(String code) {
    return Division.parse(required(code, "division")).code();
  }

  static void require(boolean condition, String field) {
    if (!condition) {
      throw RegistryProblem.ROW_INVALID.with(field);
    }
  }
}
