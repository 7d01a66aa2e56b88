package org.renshe.province.medical.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;

/** Compares two splits of one bill, fen by fen. Pure. */
final class Comparison {
  private Comparison() {}

  /**
   * One figure that differs, in yuan.
   *
   * @param figure {@code deductible}, {@code POOL}, {@code cash} …
   */
  record Difference(String figure, String stored, String recomputed) {}

  /** What differs but for the balance, which depends on what the account held. */
  static List<Difference> differences(Statement stored, Statement again) {
    List<Difference> found = new ArrayList<>();
    add(found, "outOfAreaFirstPay", stored.outOfAreaFirstPay(), again.outOfAreaFirstPay());
    add(found, "deductible", stored.deductible(), again.deductible());
    for (Fund fund : Fund.values()) {
      add(found, fund.name(), stored.paidBy(fund), again.paidBy(fund));
    }
    add(found, "mutualAid", stored.mutualAid(), again.mutualAid());
    add(found, "cash", stored.cash(), again.cash());
    add(found, "poolRatio", stored.poolRatio(), again.poolRatio());
    return found;
  }

  /** What differs in anything: the balance and every step of the calculation too. */
  static List<Difference> all(Statement stored, Statement again) {
    List<Difference> found = new ArrayList<>(differences(stored, again));
    add(found, "accountBalance", stored.accountBalance(), again.accountBalance());
    add(found, "steps", stored.steps(), again.steps());
    add(found, "limits", stored.limits(), again.limits());
    return found;
  }

  private static void add(List<Difference> found, String figure, Object stored, Object again) {
    if (!Objects.equals(stored, again)) {
      found.add(new Difference(figure, text(stored), text(again)));
    }
  }

  private static String text(Object value) {
    return value instanceof Money money ? money.toYuan() : String.valueOf(value);
  }
}
