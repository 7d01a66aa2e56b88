package org.renshe.chassis.ledger;

import org.renshe.protocol.money.Money;

/**
 * One line of a journal.
 *
 * @param account path of the account, such as {@code receivable/340000/POOL}, at most 120
 *     characters
 * @param amount debit positive (借), credit negative (贷); never zero
 */
public record Posting(String account, Money amount) {
  public static Posting debit(String account, Money amount) {
    return new Posting(account, amount);
  }

  public static Posting credit(String account, Money amount) {
    return new Posting(account, amount.negated());
  }
}
