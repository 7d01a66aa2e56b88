package org.renshe.province.medical.policy.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.pack.RemainderRow;
import org.renshe.province.medical.policy.pack.Share;

/**
 * A supplement to what is left inside the scope: of civil servants by rank (公务员医疗补助) or of an
 * enterprise (企业补充医疗保险).
 */
final class RemainderRule {
  private static final Set<Group> SERVANTS =
      EnumSet.of(Group.SECTION_AND_BELOW, Group.COUNTY, Group.BUREAU_AND_ABOVE);
  private static final int RANKS = 2;
  private static final int SCORES = 1_000;

  private final PackHead head;
  private final Fund fund;
  private final String figure;
  private final RemainderRow[] rows;

  RemainderRule(PackHead head, List<RemainderRow> rows, Fund fund, String figure) {
    this.head = head;
    this.fund = fund;
    this.figure = figure;
    this.rows = rows.stream().filter(row -> row.fund() == fund).toArray(RemainderRow[]::new);
  }

  void pay(Case bill, SelfPay share, Totals year, Tally tally) {
    Money base = share.inScope();
    RemainderRow row = base.isZero() || !isMember(bill) ? null : choose(bill.of(share.care()));
    if (row == null) {
      return;
    }
    String key = Accumulators.baseKey(fund);
    Money eligible = YearDeductible.above(row.deductible(), year.amount(key), base);
    year.add(key, base);
    Money paid = Share.halfUp(Share.units(eligible.fen(), row.ratio()));
    tally.steps().add(figure, row.line(), eligible, row.ratio(), paid);
    if (row.ceiling() != null) {
      Money left = row.ceiling().minus(year.paid(fund, Care.ANY)).max(Money.ZERO);
      tally.limit(fund, new CeilingRule.Left(head.rule(row.line()), left, null, row.ceiling()));
      if (paid.compareTo(left) > 0) {
        tally.steps().add(figure + ".ceiling", row.line(), paid, null, left);
        paid = left;
      }
    }
    share.pay(paid);
    tally.pay(fund, share.care(), paid, year);
  }

  private boolean isMember(Case bill) {
    return fund == Fund.ENTERPRISE
        ? bill.groups().contains(Group.ENTERPRISE)
        : bill.groups().stream().anyMatch(SERVANTS::contains);
  }

  /** Care first, then rank, then group. */
  private RemainderRow choose(Case bill) {
    RemainderRow best = null;
    int bestScore = -1;
    for (RemainderRow row : rows) {
      boolean ranked = row.rank() == Group.ANY || bill.groups().contains(row.rank());
      if (!ranked || !row.scope().coversWidely(bill)) {
        continue;
      }
      Care care = row.scope().care();
      int exact = care == Care.ANY ? 0 : care == bill.care() ? 2 : 1;
      int score =
          (exact * RANKS + (row.rank() == Group.ANY ? 0 : 1)) * SCORES
              + row.scope().group().specificity();
      if (score > bestScore) {
        best = row;
        bestScore = score;
      }
    }
    return best;
  }
}
