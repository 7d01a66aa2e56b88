package org.renshe.province.medical.catalogue;

import org.renshe.protocol.money.Money;

/** One row split into its four parts; they sum to {@code amount} (identity M7). */
public record PricedLine(
    Money amount, Money fullSelfPay, Money overLimit, Money firstSelfPay, Money inScope) {

  /** The same taken back. */
  public PricedLine negated() {
    return new PricedLine(
        amount.negated(),
        fullSelfPay.negated(),
        overLimit.negated(),
        firstSelfPay.negated(),
        inScope.negated());
  }
}
