package org.renshe.hub.exchange;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.renshe.chassis.database.Database;
import org.renshe.hub.TestDatabase;

class ExchangeOnPostgresTest extends ExchangeScenes {
  private static EmbeddedPostgres server;
  private static int made;
  private final List<Database> databases = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    server = TestDatabase.startPostgres();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  Database newDatabase() {
    made++;
    String name = "scene" + made;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Database database = TestDatabase.postgres(server, name);
    databases.add(database);
    return database;
  }

  @AfterEach
  void close() {
    databases.forEach(Database::close);
  }
}
