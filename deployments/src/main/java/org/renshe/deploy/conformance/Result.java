package org.renshe.deploy.conformance;

import java.util.List;

/**
 * What came of one rule.
 *
 * @param verdict whether it holds
 * @param reason why not, empty where it holds
 * @param exchanges what was said, in order
 */
record Result(Rule rule, Verdict verdict, String reason, List<Exchange> exchanges) {
  Result {
    exchanges = List.copyOf(exchanges);
  }

  /** How a rule can end. */
  enum Verdict {
    PASS,
    FAIL,
    /** The other side does not offer the transaction, and was not asked to. */
    LEFT_OUT
  }
}
