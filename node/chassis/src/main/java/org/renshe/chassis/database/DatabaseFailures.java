package org.renshe.chassis.database;

import static org.renshe.chassis.ChassisProblem.DATABASE_BROKEN;
import static org.renshe.chassis.ChassisProblem.DATABASE_IN_USE;
import static org.renshe.chassis.ChassisProblem.DATABASE_UNREACHABLE;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;
import org.renshe.chassis.ChassisProblem;
import org.renshe.protocol.problem.ProblemException;

/** What the databases' errors mean. */
final class DatabaseFailures {
  private static final int H2_ALREADY_OPEN = 90020;
  private static final Set<Integer> H2_BROKEN = Set.of(90030, 90048, 90096, 50000);
  private static final int H2_LOCK_TIMEOUT = 50200;
  private static final Set<Integer> H2_AWAY = Set.of(90067, 90098, 90121);

  /** Connection lost (08), server stopping or out of resources (53, 57). */
  private static final Pattern AWAY_STATES = Pattern.compile("(08|53|57).*");

  private static final int ORACLE_UNIQUE = 1;
  private static final Set<Integer> ORACLE_BUSY = Set.of(54, 60, 8177);

  /** Unique key taken; serialization failure; deadlock; lock not to be had. */
  private static final Set<String> CONFLICT_STATES = Set.of("23505", "40001", "40P01", "55P03");

  private DatabaseFailures() {}

  static ProblemException opening(SQLException e, String url) {
    String shown = url.replaceAll("[;?].*", "");
    boolean h2 = url.startsWith("jdbc:h2:");
    ChassisProblem problem = DATABASE_UNREACHABLE;
    if (h2 && e.getErrorCode() == H2_ALREADY_OPEN) {
      problem = DATABASE_IN_USE;
    } else if (h2 && H2_BROKEN.contains(e.getErrorCode())) {
      problem = DATABASE_BROKEN;
    }
    return new ProblemException(problem, e, shown);
  }

  /** Whether running the transaction again may help. */
  static boolean isConflict(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
        return true;
      }
      if (cause instanceof SQLException sql && isConflict(sql)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the database itself was not to be had, whatever was asked of it. */
  static boolean isAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && (sql instanceof SQLTransientConnectionException
              || H2_AWAY.contains(sql.getErrorCode())
              || (sql.getSQLState() != null && AWAY_STATES.matcher(sql.getSQLState()).matches()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConflict(SQLException e) {
    for (SQLException sql = e; sql != null; sql = sql.getNextException()) {
      String state = sql.getSQLState() == null ? "" : sql.getSQLState();
      boolean oracle =
          sql.getClass().getName().startsWith("oracle.")
              || (sql.getMessage() != null && sql.getMessage().startsWith("ORA-"));
      if (CONFLICT_STATES.contains(state)
          || sql.getErrorCode() == H2_LOCK_TIMEOUT
          || (oracle
              && (sql.getErrorCode() == ORACLE_UNIQUE
                  || ORACLE_BUSY.contains(sql.getErrorCode())))) {
        return true;
      }
    }
    return false;
  }
}
