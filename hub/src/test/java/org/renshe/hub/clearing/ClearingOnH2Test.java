package org.renshe.hub.clearing;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.database.Database;
import org.renshe.hub.TestDatabase;

class ClearingOnH2Test extends ClearingScenes {
  @TempDir private static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = TestDatabase.h2(folder);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
