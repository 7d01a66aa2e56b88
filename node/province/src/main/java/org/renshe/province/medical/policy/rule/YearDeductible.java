package org.renshe.province.medical.policy.rule;

import org.renshe.protocol.money.Money;

/** A deductible that is taken once of a year's total. */
final class YearDeductible {
  private YearDeductible() {}

  /** What of a bill lies above the deductible when the year's total was so much before it. */
  static Money above(Money deductible, Money before, Money bill) {
    return before
        .plus(bill)
        .minus(deductible)
        .max(Money.ZERO)
        .minus(before.minus(deductible).max(Money.ZERO));
  }
}
