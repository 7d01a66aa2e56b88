package org.renshe.hub.exchange;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.renshe.chassis.database.Database;
import org.renshe.hub.TestDatabase;

@Tag("process")
class ExchangeOnPostgresTest extends ExchangeScenes {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = TestDatabase.startPostgres();
  }

  @AfterAll
  static void stop() throws IOException {
    closeDatabases();
    server.close();
  }

  @Override
  Database newDatabase(int number) {
    String name = "scene" + number;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return TestDatabase.postgres(server, name);
  }
}
