package org.renshe.province.medical.policy.rule;

import java.time.LocalDate;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.pack.Bands;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.PackTables;
import org.renshe.province.medical.policy.pack.RatioRow;
import org.renshe.province.medical.policy.pack.RuleFund;
import org.renshe.province.medical.policy.pack.Share;

/**
 * What pays above the pool's ceiling (大额医疗费用补助, 地方附加基金) and to retired people on top of both
 * (退休统一补充); no cut for being elsewhere.
 */
final class SupplementRule {
  private final Bands above;
  private final Bands retired;
  private final CeilingRule ceilings;

  SupplementRule(PackTables tables, CeilingRule ceilings) {
    this.above =
        new Bands(tables.ratios().stream().filter(row -> row.fund().aboveCeiling()).toList());
    this.retired =
        new Bands(
            tables.ratios().stream()
                .filter(row -> row.fund() == RuleFund.RETIREE_SUPPLEMENT)
                .toList());
    this.ceilings = ceilings;
  }

  void payAboveCeiling(Case bill, SelfPay share, LocalDate yearStart, Totals year, Tally tally) {
    Money over = share.overCeiling();
    RatioRow[] chosen = over.isZero() ? null : above.of(bill);
    if (chosen == null || chosen.length == 0) {
      return;
    }
    RatioRow row = chosen[0];
    Money full = Share.halfUp(Share.units(over.fen(), row.ratio()));
    tally.steps().add("largeAmount", row.line(), over, row.ratio(), full);
    CeilingRule.Left left = ceilings.left(row.fund(), Fund.LARGE_AMOUNT, bill, yearStart, year);
    tally.limit(Fund.LARGE_AMOUNT, left);
    Money paid = ceilings.limit("largeAmount", left, full, tally.steps());
    Money used = over;
    if (paid.compareTo(full) < 0) {
      long units = Math.multiplyExact(paid.fen(), Share.UNITS_PER_FEN);
      used = Money.ofFen(Share.amountUsed(units, row.ratio())).min(over);
    }
    share.aboveCeiling(used, paid);
    tally.pay(Fund.LARGE_AMOUNT, bill.care(), paid, year);
  }

  void payRetired(Case bill, SelfPay share, LocalDate yearStart, Totals year, Tally tally) {
    Money base = share.copays();
    RatioRow[] chosen = base.isZero() ? null : retired.of(bill);
    if (chosen == null || chosen.length == 0) {
      return;
    }
    RatioRow row = chosen[0];
    Money full = Share.halfUp(Share.units(base.fen(), row.ratio()));
    tally.steps().add("other", row.line(), base, row.ratio(), full);
    CeilingRule.Left left = ceilings.left(row.fund(), Fund.OTHER, bill, yearStart, year);
    tally.limit(Fund.OTHER, left);
    Money paid = ceilings.limit("other", left, full, tally.steps());
    share.payCopays(paid);
    tally.pay(Fund.OTHER, bill.care(), paid, year);
  }
}
