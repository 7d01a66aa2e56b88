package org.renshe.chassis.ledger;

import static org.renshe.chassis.ChassisProblem.JOURNAL_CHANGED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.money.Money;

/**
 * Double entry, append-only; balances are derived (复式记账). No row is ever changed by a business
 * transaction, so no two of them wait for each other; {@link LedgerChain} chains the journals
 * afterwards.
 */
public final class Ledger {
  private final Clock clock;

  public Ledger(Clock clock) {
    this.clock = clock;
  }

  /**
   * Enters the journal. The same journal again changes nothing.
   *
   * @return false when it was already there
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when the key exists with other
   *     postings
   */
  public boolean post(Transaction transaction, Journal journal) {
    String digest = journal.digest();
    Optional<String> existing =
        Sql.find(
            transaction,
            "select digest from journal where journal_key = ?",
            row -> row.getString(1),
            journal.key());
    if (existing.isPresent()) {
      if (!existing.get().equals(digest)) {
        throw JOURNAL_CHANGED.with(journal.key());
      }
      return false;
    }
    Sql.update(
        transaction,
        "insert into journal (journal_key, business_day, digest, made_at) values (?, ?, ?, ?)",
        journal.key(),
        journal.day().toString(),
        digest,
        clock.instant());
    List<Object[]> rows = new ArrayList<>();
    for (Posting posting : journal.postings()) {
      rows.add(
          new Object[] {journal.key(), rows.size(), posting.account(), posting.amount().fen()});
    }
    Sql.updateAll(
        transaction,
        "insert into posting (journal_key, line_number, account, amount_fen) values (?, ?, ?, ?)",
        rows);
    return true;
  }

  public Optional<Journal> find(Transaction transaction, String key) {
    return Sql.find(
            transaction,
            "select business_day from journal where journal_key = ?",
            row -> LocalDate.parse(row.getString(1)),
            key)
        .map(day -> new Journal(key, day, postings(transaction, key)));
  }

  /** Balances of every account that starts with the prefix; an empty prefix means all. */
  public SortedMap<String, Money> balances(Transaction transaction, String accountPrefix) {
    SortedMap<String, Money> balances = new TreeMap<>();
    String after = accountPrefix.isEmpty() ? " " : accountPrefix;
    Sql.list(
            transaction,
            "select account, sum(amount_fen) as balance from posting"
                + " where account >= ? and account < ? group by account",
            row -> new Posted(row.getString(1), row.getBigDecimal(2).longValueExact()),
            after,
            accountPrefix + '\uffff')
        .forEach(posted -> balances.put(posted.account(), Money.ofFen(posted.fen())));
    return balances;
  }

  /** Sum over all accounts: zero, or the books are broken. */
  public Money trialBalance(Transaction transaction) {
    return Sql.find(
            transaction,
            "select coalesce(sum(amount_fen), 0) from posting",
            row -> Money.ofFen(row.getBigDecimal(1).longValueExact()))
        .orElse(Money.ZERO);
  }

  static List<Posting> postings(Transaction transaction, String key) {
    return Sql.list(
        transaction,
        "select account, amount_fen from posting where journal_key = ? order by line_number",
        row -> new Posting(row.getString(1), Money.ofFen(row.getLong(2))),
        key);
  }

  private record Posted(String account, long fen) {}
}
