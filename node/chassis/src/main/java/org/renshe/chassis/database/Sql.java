package org.renshe.chassis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plain SQL inside a {@link Transaction}, for tables with no object to map: append-only rows,
 * leases, sums. Parameters are text, whole numbers, bytes, null and {@link Instant} (kept in UTC).
 */
public final class Sql {
  private Sql() {}

  /** Makes a value of the current row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Number of rows changed. */
  public static int update(Transaction transaction, String sql, Object... parameters) {
    return transaction
        .session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
              }
            });
  }

  /** One statement for many rows of parameters; number of rows changed by each. */
  public static int[] updateAll(Transaction transaction, String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return new int[0];
    }
    return transaction
        .session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                  bind(statement, row);
                  statement.addBatch();
                }
                return statement.executeBatch();
              }
            });
  }

  public static <T> List<T> list(
      Transaction transaction, String sql, RowReader<T> reader, Object... parameters) {
    return transaction
        .session()
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = prepare(connection, sql, parameters);
                  ResultSet rows = statement.executeQuery()) {
                List<T> values = new ArrayList<>();
                while (rows.next()) {
                  values.add(reader.read(rows));
                }
                return values;
              }
            });
  }

  /** The first row, if any. */
  public static <T> Optional<T> find(
      Transaction transaction, String sql, RowReader<T> reader, Object... parameters) {
    return list(transaction, sql, reader, parameters).stream().findFirst();
  }

  /** Reads a timestamp column; null stays null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bind(statement, parameters);
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      bindOne(statement, i + 1, parameters[i]);
    }
  }

  private static void bindOne(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (value instanceof Instant instant) {
      statement.setObject(index, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    } else {
      statement.setObject(index, value);
    }
  }
}
