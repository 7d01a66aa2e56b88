package org.renshe.chassis.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.renshe.chassis.configuration.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The truth of a member: pool, migrations, Hibernate, transactions. Thread-safe. */
public final class Database implements AutoCloseable {
  /** Tables of the chassis itself; always part of a database. */
  public static final Schema CHASSIS =
      new Schema(List.of(), List.of("org/renshe/chassis/chassis.xml"));

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private static final long CONFLICT_PAUSE_NANOS = 1_000_000;

  private final HikariDataSource pool;
  private final SessionFactory sessions;
  private final int attemptsMax;

  private Database(HikariDataSource pool, SessionFactory sessions, int attemptsMax) {
    this.pool = pool;
    this.sessions = sessions;
    this.attemptsMax = attemptsMax;
  }

  /**
   * Connects, migrates and maps.
   *
   * @throws org.renshe.protocol.problem.ProblemException unreachable, in use, broken, or its tables
   *     were made by a newer version
   */
  public static Database open(Configuration configuration, List<Schema> schemas) {
    List<String> changelogs = new ArrayList<>(CHASSIS.changelogs());
    List<Class<?>> entities = new ArrayList<>();
    for (Schema schema : schemas) {
      changelogs.addAll(schema.changelogs());
      entities.addAll(schema.entities());
    }
    String url = DatabaseSettings.url(configuration);
    String user = configuration.get(DatabaseSettings.USER);
    String password = configuration.find(DatabaseSettings.PASSWORD).orElse("");
    // This connection stays open until the pool has its own, or H2 would close the file between.
    try (Connection first = DriverManager.getConnection(url, user, password)) {
      new Migrations(changelogs).run(first);
      HikariDataSource pool = pool(configuration, url, user, password);
      try {
        SessionFactory sessions = Mapping.of(entities, pool);
        return new Database(pool, sessions, configuration.get(DatabaseSettings.ATTEMPTS));
      } catch (RuntimeException e) {
        pool.close();
        throw e;
      }
    } catch (SQLException e) {
      throw DatabaseFailures.opening(e, url);
    }
  }

  /**
   * Runs the work in a transaction; when this returns, the commit is durable. The work may run more
   * than once (see {@link Conflict}), so it must have no effect outside the transaction.
   */
  public <T> T write(Function<Transaction, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(work);
      } catch (RuntimeException e) {
        if (!DatabaseFailures.isConflict(e)) {
          throw e;
        }
        if (attempt == attemptsMax) {
          throw new Conflict(e);
        }
        LOG.debug("transaction runs again, attempt {}", attempt + 1, e);
        giveWay(attempt);
      }
    }
  }

  /** Two that run again in step would only meet again; a random pause parts them. */
  private static void giveWay(int attempt) {
    long most = CONFLICT_PAUSE_NANOS << Math.min(attempt, 6);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }

  /** {@link #write} without a result. */
  public void run(Consumer<Transaction> work) {
    write(
        transaction -> {
          work.accept(transaction);
          return null;
        });
  }

  /** Runs the work on a read-only transaction. */
  public <T> T read(Function<Transaction, T> work) {
    try (Session session = sessions.openSession()) {
      session.setDefaultReadOnly(true);
      session.setHibernateFlushMode(FlushMode.MANUAL);
      var unit = session.beginTransaction();
      try {
        return work.apply(new OpenTransaction(session));
      } finally {
        unit.rollback();
      }
    }
  }

  /**
   * Whether a failure was the database's being away or overrun, so that the same may succeed later.
   */
  public static boolean isUnavailable(Throwable failure) {
    return failure instanceof Conflict
        || DatabaseFailures.isConflict(failure)
        || DatabaseFailures.isAway(failure);
  }

  /** The pool itself, for health checks and tools. */
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    sessions.close();
    pool.close();
  }

  private <T> T attempt(Function<Transaction, T> work) {
    OpenTransaction transaction;
    T result;
    try (Session session = sessions.openSession()) {
      transaction = new OpenTransaction(session);
      var unit = session.beginTransaction();
      try {
        result = work.apply(transaction);
        unit.commit();
      } catch (RuntimeException | Error e) {
        rollBack(unit, e);
        throw e;
      }
    }
    transaction.committed();
    return result;
  }

  private static void rollBack(org.hibernate.Transaction unit, Throwable cause) {
    try {
      if (unit.getStatus().canRollback()) {
        unit.rollback();
      }
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private static HikariDataSource pool(
      Configuration configuration, String url, String user, String password) {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("renshe");
    settings.setJdbcUrl(url);
    settings.setUsername(user);
    settings.setPassword(password);
    settings.setAutoCommit(false);
    settings.setMaximumPoolSize(configuration.get(DatabaseSettings.POOL_SIZE));
    settings.setMinimumIdle(2);
    settings.setConnectionTimeout(configuration.get(DatabaseSettings.POOL_WAIT).toMillis());
    return new HikariDataSource(settings);
  }

  /** Remembers what to do after the commit. */
  private static final class OpenTransaction implements Transaction {
    private final Session session;
    private final List<Runnable> actions = new ArrayList<>();

    OpenTransaction(Session session) {
      this.session = session;
    }

    @Override
    public Session session() {
      return session;
    }

    @Override
    public void afterCommit(Runnable action) {
      actions.add(action);
    }

    /** The commit stands whatever these do. */
    void committed() {
      for (Runnable action : actions) {
        try {
          action.run();
        } catch (RuntimeException e) {
          LOG.error("after the commit", e);
        }
      }
    }
  }
}
