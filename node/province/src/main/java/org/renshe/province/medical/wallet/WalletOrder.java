package org.renshe.province.medical.wallet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;

/** Which of a person's limits pays first (choice of the insured place). Pure. */
enum WalletOrder {
  OLDEST_FIRST,
  NEWEST_FIRST,
  SMALLEST_FIRST;

  static final ConfigKey<String> KEY =
      ConfigKey.text(
          "wallet.order",
          "oldest-first",
          "家庭共济额度的使用次序：oldest-first、newest-first、smallest-first",
          "Which limit of relatives pays first: oldest-first, newest-first or smallest-first");

  /**
   * @throws org.renshe.protocol.problem.ProblemException when there is no such order
   */
  static WalletOrder of(String text) {
    for (WalletOrder order : values()) {
      if (order.name().equalsIgnoreCase(text.replace('-', '_'))) {
        return order;
      }
    }
    throw WalletProblem.FIELD_WRONG.with(KEY.name());
  }

  /** What each limit pays of the sum; together at most the sum. */
  List<MutualAid> share(List<LimitRow> limits, Money sum) {
    List<MutualAid> aids = new ArrayList<>();
    Money rest = sum;
    for (LimitRow limit : limits.stream().sorted(order()).toList()) {
      Money amount = limit.left().min(rest);
      if (amount.isPositive()) {
        aids.add(new MutualAid(limit.payer(), limit.id, amount));
        rest = rest.minus(amount);
      }
    }
    return aids;
  }

  private Comparator<LimitRow> order() {
    Comparator<LimitRow> oldest = Comparator.comparing(limit -> limit.grantedAt);
    Comparator<LimitRow> order =
        switch (this) {
          case OLDEST_FIRST -> oldest;
          case NEWEST_FIRST -> oldest.reversed();
          case SMALLEST_FIRST -> Comparator.comparing(LimitRow::left);
        };
    return order.thenComparing(limit -> limit.id);
  }
}
