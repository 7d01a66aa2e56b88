package org.renshe.deploy.conformance;

import org.renshe.deploy.Language;

/** The other side did not do what the rule asks. */
final class NotConformant extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotConformant(String zh, String en) {
    super(Language.text(zh, en));
  }

  static void require(boolean holds, String zh, String en) {
    if (!holds) {
      throw new NotConformant(zh, en);
    }
  }

  static void requireSame(String what, Object expected, Object found) {
    require(
        expected.equals(found),
        what + " 应为 " + expected + ",实为 " + found,
        what + " must be " + expected + " but is " + found);
  }
}
