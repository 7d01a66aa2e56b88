package org.renshe.province.medical.policy.rule;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.pack.CutRow;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.pack.Share;

/** What being treated elsewhere costs (异地就医). */
final class FilingRule {
  private final PackHead head;
  private final CutRow[] rows;

  FilingRule(PackHead head, List<CutRow> rows) {
    this.head = head;
    this.rows = rows.toArray(CutRow[]::new);
  }

  /** The row for a filing; null at home, and back home where the policy says nothing of it. */
  CutRow row(FilingEffect filing, long day) {
    if (filing == FilingEffect.LOCAL) {
      return null;
    }
    boolean meant = filing != FilingEffect.LONG_TERM_BACK_HOME;
    for (CutRow row : rows) {
      if (row.filing() == filing) {
        meant = true;
        if (row.validity().covers(day)) {
          return row;
        }
      }
    }
    if (!meant) {
      return null;
    }
    if (filing == FilingEffect.LONG_TERM_BACK_HOME) {
      return null;
    }
    throw PolicyProblem.NO_RULE.with(
        head.name(), "cross_province", filing.code() + ", " + LocalDate.ofEpochDay(day));
  }

  /** What the person pays before anything else, rounded half up. */
  static Money firstPay(CutRow row, Money inScope, Steps steps) {
    if (row == null || row.method() != CutRow.Method.FIRST_PAY) {
      return Money.ZERO;
    }
    Money amount = Share.halfUp(Share.units(inScope.fen(), row.value()));
    steps.add("outOfAreaFirstPay", row.line(), inScope, row.value(), amount);
    return amount;
  }

  /** The row if it takes points off the ratios, else null. */
  static CutRow points(CutRow row) {
    return row != null && row.method() == CutRow.Method.RATIO_POINTS ? row : null;
  }
}
