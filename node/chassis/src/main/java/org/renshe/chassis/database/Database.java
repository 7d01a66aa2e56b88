package org.renshe.chassis.database;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.renshe.chassis.configuration.Configuration;

/** The truth of a member: pool, migrations, Hibernate, transactions. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class Database implements AutoCloseable {
  private Database() {}

  /**
   * Connects, migrates and maps.
   *
   * @throws org.renshe.protocol.problem.ProblemException unreachable, in use, broken, or its tables
   *     were made by a newer version
   */
  public static Database open(Configuration configuration, List<Schema> schemas) {
    throw new IllegalStateException("in work");
  }

  /**
   * Runs the work in a transaction; when this returns, the commit is durable. The work may run more
   * than once (see {@link Conflict}), so it must have no effect outside the transaction.
   */
  public <T> T write(Function<Transaction, T> work) {
    throw new IllegalStateException("in work");
  }

  /** {@link #write} without a result. */
  public void run(Consumer<Transaction> work) {
    throw new IllegalStateException("in work");
  }

  /** Runs the work on a read-only transaction. */
  public <T> T read(Function<Transaction, T> work) {
    throw new IllegalStateException("in work");
  }

  @Override
  public void close() {}
}
