package org.renshe.province.medical.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.renshe.protocol.money.Money;

/** What a fund may still pay in the year (最高支付限额). */
final class CeilingRule {
  /**
   * Yuan a year that every division's average wage is presumed to reach. A ceiling that is a
   * multiple of a wage this program does not hold cannot bite below it; above, the bill is refused
   * by the row's name.
   */
  private static final BigDecimal AVERAGE_WAGE_FLOOR = BigDecimal.valueOf(50_000);

  private final PackHead head;
  private final CeilingRow[] rows;

  CeilingRule(PackHead head, List<CeilingRow> rows) {
    this.head = head;
    this.rows = rows.toArray(CeilingRow[]::new);
  }

  /** What is left of a ceiling; {@code presumed} where only its least possible height is known. */
  record Left(int line, Money amount, boolean presumed) {
    static final Left UNLIMITED = new Left(0, Money.ofFen(Long.MAX_VALUE), false);
  }

  /**
   * What the fund may still pay.
   *
   * @param used what counts against a ceiling for all care
   * @param usedByCare what counts against a ceiling for the bill's own kind of care
   */
  Left left(RuleFund fund, Case bill, Money used, Money usedByCare) {
    CeilingRow best = null;
    boolean meant = false;
    for (CeilingRow row : rows) {
      if (row.fund() != fund || !meantFor(row.scope(), bill)) {
        continue;
      }
      meant = true;
      if (row.scope().covers(bill)
          && (best == null || row.scope().score(bill) > best.scope().score(bill))) {
        best = row;
      }
    }
    if (best == null && meant) {
      throw PolicyProblem.NO_RULE.with(head.name(), "ceilings " + fund.code(), bill.describe());
    }
    if (best == null || (best.amount() == null && best.wageMultiple() == null)) {
      return Left.UNLIMITED;
    }
    Money usedOfIt = best.scope().care() == Care.ANY ? used : usedByCare;
    Money height = best.amount() != null ? best.amount() : leastHeight(best);
    Money left = height.minus(usedOfIt).max(Money.ZERO);
    return new Left(best.line(), left, best.amount() == null);
  }

  /** Limits a payment; a presumed ceiling refuses instead. */
  Money limit(Left left, Money payment) {
    if (payment.compareTo(left.amount()) <= 0) {
      return payment;
    }
    if (left.presumed()) {
      throw PolicyProblem.NOT_CALCULATED.with(head.rule(left.line()), "multiple_of_average_wage");
    }
    return left.amount();
  }

  private static boolean meantFor(Scope scope, Case bill) {
    return (scope.care() == Care.ANY || scope.care() == bill.care())
        && (scope.group() == Group.ANY || bill.groups().contains(scope.group()));
  }

  private static Money leastHeight(CeilingRow row) {
    return Money.ofYuan(row.wageMultiple().multiply(AVERAGE_WAGE_FLOOR), RoundingMode.DOWN);
  }
}
