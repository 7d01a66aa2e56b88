package org.renshe.province.medical.policy;

import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/** What pays above the pool's ceiling (大额医疗费用补助, 地方附加基金); no cut for being elsewhere. */
final class SupplementRule {
  private final Bands bands;
  private final CeilingRule ceilings;

  SupplementRule(PackTables tables, CeilingRule ceilings) {
    this.bands =
        new Bands(tables.ratios().stream().filter(row -> row.fund().aboveCeiling()).toList());
    this.ceilings = ceilings;
  }

  Money pay(Case bill, Money overCeiling, Accumulators before, Steps steps) {
    if (overCeiling.isZero()) {
      return Money.ZERO;
    }
    RatioRow[] chosen = bands.of(bill);
    if (chosen.length == 0) {
      return Money.ZERO;
    }
    RatioRow row = chosen[0];
    Money full = Share.halfUp(Share.units(overCeiling.fen(), row.ratio()));
    steps.add("largeAmount", row.line(), overCeiling, row.ratio(), full);
    Money used = before.paidBy(Fund.LARGE_AMOUNT);
    CeilingRule.Left left = ceilings.left(row.fund(), bill, used, used);
    Money paid = ceilings.limit(left, full);
    if (paid.compareTo(full) < 0) {
      steps.add("largeAmount.ceiling", left.line(), full, null, paid);
    }
    return paid;
  }
}
