package org.renshe.province.registry;

import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.ledger.Journal;
import org.renshe.chassis.ledger.Ledger;
import org.renshe.chassis.ledger.Posting;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/**
 * Personal accounts (个人账户): append-only entries, and a balance that equals their sum. What a
 * settlement moves is booked by the settlement; an opening balance is booked here.
 */
final class PersonalAccounts {
  private final Ledger ledger;

  PersonalAccounts(Ledger ledger) {
    this.ledger = ledger;
  }

  Money balance(Transaction transaction, String relationId) {
    AccountRow account = transaction.session().find(AccountRow.class, relationId);
    return account == null ? Money.ZERO : Money.ofFen(account.balanceFen);
  }

  void open(
      Transaction transaction,
      String relationId,
      InsuranceKind kind,
      Money opening,
      LocalDate today) {
    transaction.session().persist(new AccountRow(relationId));
    if (opening.isZero()) {
      return;
    }
    move(transaction, relationId, opening, "opening");
    ledger.post(
        transaction,
        new Journal(
            "account-opening/" + relationId,
            today,
            List.of(
                Posting.debit("account-money/" + kind, opening),
                Posting.credit("personal-accounts/" + kind, opening))));
  }

  /** Moves the balance and returns what it is then. The cause happens once in an account. */
  Money move(Transaction transaction, String relationId, Money amount, String cause) {
    AccountRow account = transaction.session().find(AccountRow.class, relationId);
    if (account == null) {
      throw RegistryProblem.ACCOUNT_OVERDRAWN.with();
    }
    Money after = Money.ofFen(account.balanceFen).plus(amount);
    if (after.isNegative()) {
      throw RegistryProblem.ACCOUNT_OVERDRAWN.with();
    }
    account.balanceFen = after.fen();
    transaction
        .session()
        .persist(new AccountEntryRow(relationId, amount.fen(), after.fen(), cause));
    return after;
  }
}
