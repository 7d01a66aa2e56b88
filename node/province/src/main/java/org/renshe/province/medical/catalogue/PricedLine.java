package org.renshe.province.medical.catalogue;

import org.renshe.protocol.message.BillLine.SelfPayReason;
import org.renshe.protocol.money.Money;

/**
 * One row split into its four parts; they sum to {@code amount} (identity M7).
 *
 * @param reason why the largest part outside the scope is there; null where none is
 * @param memo the same for a cashier, in Chinese, at most 100 characters; empty where there is
 *     nothing to say
 */
public record PricedLine(
    Money amount,
    Money fullSelfPay,
    Money overLimit,
    Money firstSelfPay,
    Money inScope,
    SelfPayReason reason,
    String memo) {

  /** Parts without a word to say of them. */
  public PricedLine(
      Money amount, Money fullSelfPay, Money overLimit, Money firstSelfPay, Money inScope) {
    this(amount, fullSelfPay, overLimit, firstSelfPay, inScope, null, "");
  }

  /** The same taken back. */
  public PricedLine negated() {
    return new PricedLine(
        amount.negated(),
        fullSelfPay.negated(),
        overLimit.negated(),
        firstSelfPay.negated(),
        inScope.negated(),
        reason,
        memo);
  }

  /** The same with another memo. */
  public PricedLine saying(String otherMemo) {
    return new PricedLine(amount, fullSelfPay, overLimit, firstSelfPay, inScope, reason, otherMemo);
  }
}
