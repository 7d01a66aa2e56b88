package org.renshe.province.medical.reconciliation;

import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;

/** Limits of reconciliation. */
final class ReconciliationSettings {
  static final ConfigKey<Integer> DETAIL_ROWS_MAX =
      ConfigKey.number(
          "reconciliation.detail-rows-max",
          20_000,
          100,
          200_000,
          "一次对明细账（3202）的行数上限",
          "Rows of one comparison of details (3202) at most");

  private ReconciliationSettings() {}

  static List<ConfigKey<?>> keys() {
    return List.of(DETAIL_ROWS_MAX);
  }
}
