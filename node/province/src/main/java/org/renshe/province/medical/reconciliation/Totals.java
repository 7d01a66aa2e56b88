package org.renshe.province.medical.reconciliation;

import org.renshe.protocol.money.Money;

/**
 * What accounts are compared by: every record counts, cancellations with their negative amounts
 * too; reversed settlements never were.
 *
 * @param count records
 * @param refunds how many of them are cancellations
 */
record Totals(long count, long refunds, Money total, Money funds, Money account, Money cash) {
  static final Totals NONE = new Totals(0, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  /** Person-times (人次): settlements that were not taken back. */
  long personTimes() {
    return count - 2 * refunds;
  }

  Totals plus(Totals other) {
    return new Totals(
        count + other.count,
        refunds + other.refunds,
        total.plus(other.total),
        funds.plus(other.funds),
        account.plus(other.account),
        cash.plus(other.cash));
  }
}
