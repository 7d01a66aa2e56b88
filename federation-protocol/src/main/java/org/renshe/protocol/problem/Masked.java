package org.renshe.protocol.problem;

/** How personal data looks in logs, messages of errors and screens (脱敏). */
public final class Masked {
  private Masked() {}

  /** First four and last four of a number of twelve or more characters, else only the last two. */
  public static String number(String number) {
    if (number == null || number.isEmpty()) {
      return "";
    }
    int length = number.length();
    if (length >= 12) {
      return number.substring(0, 4) + "*".repeat(length - 8) + number.substring(length - 4);
    }
    return "*".repeat(Math.max(0, length - 2)) + number.substring(Math.max(0, length - 2));
  }

  /** First character of a name, the rest hidden. */
  public static String name(String name) {
    if (name == null || name.isEmpty()) {
      return "";
    }
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }
}
