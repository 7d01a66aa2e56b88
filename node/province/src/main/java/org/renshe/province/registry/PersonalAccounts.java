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
 * settlement moves is booked by the settlement; an opening balance is booked here. A part of the
 * balance may be frozen for relatives (共济额度); the rest may be spent.
 */
final class PersonalAccounts {
  private final Ledger ledger;

  PersonalAccounts(Ledger ledger) {
    this.ledger = ledger;
  }

  Money spendable(Transaction transaction, String relationId) {
    AccountRow account = transaction.session().find(AccountRow.class, relationId);
    return account == null ? Money.ZERO : Money.ofFen(account.balanceFen - account.frozenFen);
  }

  Money frozen(Transaction transaction, String relationId) {
    AccountRow account = transaction.session().find(AccountRow.class, relationId);
    return account == null ? Money.ZERO : Money.ofFen(account.frozenFen);
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

  /** Moves the balance and returns what may be spent then. The cause happens once in an account. */
  Money move(Transaction transaction, String relationId, Money amount, String cause) {
    AccountRow account = account(transaction, relationId);
    long after = Math.addExact(account.balanceFen, amount.fen());
    if (amount.isNegative() && after < account.frozenFen) {
      throw RegistryProblem.ACCOUNT_OVERDRAWN.with();
    }
    account.balanceFen = after;
    transaction.session().persist(new AccountEntryRow(relationId, amount.fen(), after, cause));
    return Money.ofFen(after - account.frozenFen);
  }

  /** Freezes, or with a negative amount frees. The cause happens once in an account. */
  void freeze(Transaction transaction, String relationId, Money amount, String cause) {
    AccountRow account = account(transaction, relationId);
    long after = Math.addExact(account.frozenFen, amount.fen());
    if (after < 0 || (amount.isPositive() && after > account.balanceFen)) {
      throw RegistryProblem.ACCOUNT_OVERDRAWN.with();
    }
    account.frozenFen = after;
    transaction.session().persist(new AccountFreezeRow(relationId, amount.fen(), after, cause));
  }

  private static AccountRow account(Transaction transaction, String relationId) {
    AccountRow account = transaction.session().find(AccountRow.class, relationId);
    if (account == null) {
      throw RegistryProblem.ACCOUNT_OVERDRAWN.with();
    }
    return account;
  }
}
