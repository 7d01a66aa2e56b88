package org.renshe.protocol.message;

import org.renshe.protocol.money.Money;

/**
 * Sums of a bill's lines; {@code total} = the other four (identity M5 of the hospital interface).
 *
 * @param total {@code medfee_sumamt}
 * @param fullSelfPay {@code fulamt_ownpay_amt}
 * @param overLimit {@code overlmt_selfpay}
 * @param firstSelfPay {@code preselfpay_amt}
 * @param inScope {@code inscp_scp_amt}
 */
public record BillTotals(
    Money total, Money fullSelfPay, Money overLimit, Money firstSelfPay, Money inScope) {

  public static BillTotals of(Iterable<BillLine> lines) {
    BillTotals sum = new BillTotals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    for (BillLine line : lines) {
      sum =
          new BillTotals(
              sum.total.plus(line.amount()),
              sum.fullSelfPay.plus(line.fullSelfPay()),
              sum.overLimit.plus(line.overLimit()),
              sum.firstSelfPay.plus(line.firstSelfPay()),
              sum.inScope.plus(line.inScope()));
    }
    return sum;
  }

  /** Whether the four parts make the total. */
  public boolean isConsistent() {
    return total.equals(fullSelfPay.plus(overLimit).plus(firstSelfPay).plus(inScope));
  }
}
