package org.renshe.province.registry;

import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;

/**
 * Terms of filings that the insured place sets (N22 part 2(3)).
 *
 * @param temporaryMonths how long a temporary filing holds when it names no end
 * @param switchWaitMonths how long a long-term filing may not be changed, 0 to 6
 */
record FilingTerms(int temporaryMonths, int switchWaitMonths) {
  private static final ConfigKey<Integer> TEMPORARY_MONTHS =
      ConfigKey.number(
          "filing.temporary-months",
          6,
          1,
          60,
          "临时外出就医备案默认有效期（月）",
          "Months a temporary filing holds when it names no end");
  private static final ConfigKey<Integer> SWITCH_WAIT_MONTHS =
      ConfigKey.number(
          "filing.switch-wait-months",
          0,
          0,
          6,
          "长期备案变更或取消的等待期（月）",
          "Months before a long-term filing may be changed or ended");

  static List<ConfigKey<?>> keys() {
    return List.of(TEMPORARY_MONTHS, SWITCH_WAIT_MONTHS);
  }

  static FilingTerms of(Configuration configuration) {
    return new FilingTerms(
        configuration.get(TEMPORARY_MONTHS), configuration.get(SWITCH_WAIT_MONTHS));
  }
}
