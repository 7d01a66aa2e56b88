package org.renshe.chassis.database;

import static org.renshe.chassis.ChassisProblem.DATABASE_NEWER;
import static org.renshe.chassis.ChassisProblem.MIGRATION_FAILED;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.problem.ProblemException;

/**
 * Brings a database to this program's structure. Liquibase takes seconds even when there is nothing
 * to do, so a fingerprint of all changelogs is kept in the database and looked at first.
 */
final class Migrations {
  // Held here because java.util.logging forgets levels of loggers nobody holds.
  private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

  private static final int ATTEMPTS = 4;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

  private final List<String> changelogs;

  Migrations(List<String> changelogs) {
    this.changelogs = changelogs;
  }

  void run(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    String fingerprint = fingerprint();
    if (fingerprint.equals(recorded(connection))) {
      return;
    }
    LIQUIBASE_LOG.setLevel(Level.WARNING);
    for (int attempt = 1; ; attempt++) {
      try {
        Scope.child(
            Map.of(
                "liquibase.analytics.enabled",
                "false",
                Scope.Attr.ui.name(),
                new LoggerUIService()),
            () -> update(connection));
        break;
      } catch (ProblemException e) {
        throw e;
      } catch (Exception e) {
        // members of a node start together, and Liquibase makes its own tables before it locks
        if (attempt == ATTEMPTS) {
          throw new ProblemException(MIGRATION_FAILED, e, e.getMessage());
        }
        LockSupport.parkNanos(PAUSE_NANOS * attempt);
        connection.setAutoCommit(true);
      }
    }
    record(connection, fingerprint);
  }

  private void update(Connection connection) throws LiquibaseException {
    var accessor = new ClassLoaderResourceAccessor(Migrations.class.getClassLoader());
    var database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    DatabaseChangeLog all = new DatabaseChangeLog("renshe");
    ChangeLogParameters parameters = new ChangeLogParameters(database);
    all.setChangeLogParameters(parameters);
    for (String changelog : changelogs) {
      ChangeLogParserFactory.getInstance()
          .getParser(changelog, accessor)
          .parse(changelog, parameters, accessor)
          .getChangeSets()
          .forEach(all::addChangeSet);
    }
    @SuppressWarnings("resource") // closing it would close the connection, which is the caller's
    Liquibase liquibase = new Liquibase(all, accessor, database);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    Collection<RanChangeSet> unknown =
        liquibase.listUnexpectedChangeSets(new Contexts(), new LabelExpression());
    if (!unknown.isEmpty()) {
      throw DATABASE_NEWER.with(unknown.iterator().next().getId());
    }
    liquibase.update(new Contexts(), new LabelExpression());
  }

  private String fingerprint() {
    StringBuilder digests = new StringBuilder();
    for (String changelog : changelogs) {
      try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(changelog)) {
        if (in == null) {
          throw MIGRATION_FAILED.with(changelog + " is not on the class path");
        }
        digests.append(changelog).append(Sm3.hex(in.readAllBytes()));
      } catch (IOException e) {
        throw new ProblemException(MIGRATION_FAILED, e, changelog);
      }
    }
    return Sm3.hex(digests.toString());
  }

  /** Null when the database is new or the table is not there. */
  private static String recorded(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select fingerprint from schema_state")) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException tableMissing) {
      return null;
    }
  }

  private static void record(Connection connection, String fingerprint) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement delete = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement("insert into schema_state (fingerprint) values (?)")) {
      delete.executeUpdate("delete from schema_state");
      insert.setString(1, fingerprint);
      insert.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      // Another member of the node may have recorded the same at the same moment.
      if (!fingerprint.equals(recorded(connection))) {
        throw e;
      }
    }
  }
}
