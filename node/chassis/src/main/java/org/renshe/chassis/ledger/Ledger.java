package org.renshe.chassis.ledger;

import java.util.Optional;
import java.util.SortedMap;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.money.Money;

/** Double entry, append-only; balances are derived (复式记账). */
@SuppressWarnings("DoNotCallSuggester")
public final class Ledger {
  Ledger() {}

  /**
   * Enters the journal. The same journal again changes nothing.
   *
   * @return false when it was already there
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when the key exists with other
   *     postings
   */
  public boolean post(Transaction transaction, Journal journal) {
    throw new IllegalStateException("in work");
  }

  public Optional<Journal> find(Transaction transaction, String key) {
    throw new IllegalStateException("in work");
  }

  /** Balances of every account that starts with the prefix; an empty prefix means all. */
  public SortedMap<String, Money> balances(Transaction transaction, String accountPrefix) {
    throw new IllegalStateException("in work");
  }

  /** Sum over all accounts: zero, or the books are broken. */
  public Money trialBalance(Transaction transaction) {
    throw new IllegalStateException("in work");
  }
}
