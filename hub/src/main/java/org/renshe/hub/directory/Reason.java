package org.renshe.hub.directory;

/** Why an operator did something; asked for and kept. */
final class Reason {
  private static final int LENGTH_MAX = 200;

  private Reason() {}

  static String check(String text) {
    if (text == null || text.isBlank() || text.length() > LENGTH_MAX) {
      throw DirectoryProblem.REASON_MISSING.with();
    }
    return text.strip();
  }
}
