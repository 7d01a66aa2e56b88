package org.renshe.hub.clearing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.renshe.chassis.database.Database;
import org.renshe.hub.TestDatabase;

@Tag("process")
class ClearingOnPostgresTest extends ClearingScenes {
  private static EmbeddedPostgres server;
  private static Database database;

  @BeforeAll
  static void open() throws IOException {
    server = TestDatabase.startPostgres();
    database = TestDatabase.postgres(server);
  }

  @AfterAll
  static void close() throws IOException {
    database.close();
    server.close();
  }

  @Override
  Database database() {
    return database;
  }
}
