package org.renshe.province.medical.treatment;

import org.renshe.protocol.money.Money;

/** One row split into its four parts; they sum to {@code amount} (identity M7). */
record PricedLine(
    Money amount, Money fullSelfPay, Money overLimit, Money firstSelfPay, Money inScope) {

  PricedLine negated() {
    return new PricedLine(
        amount.negated(),
        fullSelfPay.negated(),
        overLimit.negated(),
        firstSelfPay.negated(),
        inScope.negated());
  }
}
