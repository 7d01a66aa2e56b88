package org.renshe.chassis.ledger;

import static org.renshe.chassis.ChassisProblem.BOOKS_BROKEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.crypto.Sm3;

/**
 * Chains the journals by hash so that one changed or taken away later is seen.
 *
 * <p>A chain needs an order, and giving one at commit time would make every business transaction
 * wait for the one before. So journals are entered unchained, and a job numbers and chains what has
 * come since, a batch at a time; a journal is evident within seconds of its commit. One member does
 * it at a time, and the unique number stops two that try.
 */
public final class LedgerChain {
  private static final int BATCH_MAX = 500;

  /** What the first journal follows. */
  private static final String START = "0".repeat(64);

  private final Database database;

  public LedgerChain(Database database) {
    this.database = database;
  }

  private record Link(long number, String digest) {}

  private record Row(String key, String day, String digest, Link link) {}

  /** Chains everything that waits. */
  public void extend() {
    while (database.write(this::extendOnce) == BATCH_MAX) {
      // more may wait
    }
  }

  /**
   * Recomputes every journal and the whole chain.
   *
   * @return how many journals are chained
   * @throws org.renshe.protocol.problem.ProblemException BOOKS_BROKEN naming the first journal that
   *     is not what it was
   */
  public long verify() {
    return database.read(
        transaction -> {
          Link last = new Link(0, START);
          List<Row> rows;
          do {
            rows = chained(transaction, last.number());
            for (Row row : rows) {
              Journal journal =
                  new Journal(
                      row.key(),
                      LocalDate.parse(row.day()),
                      Ledger.postings(transaction, row.key()));
              Link next = follow(last, row.digest());
              if (!journal.digest().equals(row.digest()) || !next.equals(row.link())) {
                throw BOOKS_BROKEN.with(row.key());
              }
              last = next;
            }
          } while (rows.size() == BATCH_MAX);
          return last.number();
        });
  }

  private int extendOnce(Transaction transaction) {
    Link last =
        Sql.find(
                transaction,
                "select chain_number, chain_digest from journal where chain_number ="
                    + " (select max(chain_number) from journal)",
                row -> new Link(row.getLong(1), row.getString(2)))
            .orElse(new Link(0, START));
    List<Row> waiting =
        Sql.list(
            transaction,
            "select journal_key, digest from journal where chain_number is null"
                + " order by made_at, journal_key fetch first 500 rows only",
            row -> new Row(row.getString(1), null, row.getString(2), null));
    List<Object[]> links = new ArrayList<>();
    for (Row row : waiting) {
      last = follow(last, row.digest());
      links.add(new Object[] {last.number(), last.digest(), row.key()});
    }
    Sql.updateAll(
        transaction,
        "update journal set chain_number = ?, chain_digest = ?"
            + " where journal_key = ? and chain_number is null",
        links);
    return waiting.size();
  }

  private static List<Row> chained(Transaction transaction, long after) {
    return Sql.list(
        transaction,
        "select journal_key, business_day, digest, chain_number, chain_digest from journal"
            + " where chain_number > ? order by chain_number fetch first 500 rows only",
        row ->
            new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new Link(row.getLong(4), row.getString(5))),
        after);
  }

  private static Link follow(Link last, String digest) {
    return new Link(last.number() + 1, Sm3.hex(last.digest() + digest));
  }
}
