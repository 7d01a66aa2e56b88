package org.renshe.hub.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.database.Database;
import org.renshe.hub.TestDatabase;

class ExchangeOnH2Test extends ExchangeScenes {
  @TempDir private Path data;
  private final List<Database> databases = new ArrayList<>();

  @Override
  Database newDatabase() {
    databases.add(TestDatabase.h2(data.resolve("data" + databases.size())));
    return databases.get(databases.size() - 1);
  }

  @AfterEach
  void close() {
    databases.forEach(Database::close);
  }
}
