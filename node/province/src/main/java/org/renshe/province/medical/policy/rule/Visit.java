package org.renshe.province.medical.policy.rule;

import java.util.List;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.CutRow;

/**
 * What a bill is, once its kind of care is found.
 *
 * @param subject decides which rows apply; of the main part of the bill
 * @param filing effect of the filing
 * @param cut row for it, null where nothing is cut
 * @param disease what the bill is for, null for ordinary care
 */
record Visit(Case subject, FilingEffect filing, CutRow cut, Disease disease) {
  /**
   * A disease with a total of its own.
   *
   * @param key of its total in the year
   * @param limitLine row of its limit, 0 where it has none of its own
   * @param limit what the pool pays for it, and those it shares with, in a year
   * @param shared keys whose totals count against the limit
   * @param twoDiseases group whose ceiling holds (两病), null otherwise
   */
  record Disease(String key, int limitLine, Money limit, List<String> shared, Group twoDiseases) {}

  /** The same visit for a part of the bill that is care of another kind. */
  Visit of(Care care) {
    return new Visit(subject.of(care), filing, cut, null);
  }
}
