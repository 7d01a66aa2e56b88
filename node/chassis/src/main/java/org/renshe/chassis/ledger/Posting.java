package org.renshe.chassis.ledger;

import static org.renshe.chassis.ChassisProblem.JOURNAL_MALFORMED;

import org.renshe.protocol.money.Money;

/**
 * One line of a journal.
 *
 * @param account path of the account, such as {@code receivable/340000/POOL}, 1 to 120 characters
 * @param amount debit positive (借), credit negative (贷); never zero
 */
public record Posting(String account, Money amount) {
  private static final int ACCOUNT_LENGTH_MAX = 120;

  public Posting {
    if (account.isEmpty() || account.length() > ACCOUNT_LENGTH_MAX) {
      throw JOURNAL_MALFORMED.with(account, "account of 1 to 120 characters");
    }
    if (amount.equals(Money.ZERO)) {
      throw JOURNAL_MALFORMED.with(account, "posting of zero");
    }
  }

  public static Posting debit(String account, Money amount) {
    return new Posting(account, amount);
  }

  public static Posting credit(String account, Money amount) {
    return new Posting(account, amount.negated());
  }
}
