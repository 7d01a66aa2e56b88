package org.renshe.hub.exchange;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.database.Database;
import org.renshe.hub.TestDatabase;

class ExchangeOnH2Test extends ExchangeScenes {
  @TempDir private static Path data;

  @Override
  Database newDatabase(int number) {
    return TestDatabase.h2(data.resolve("data" + number));
  }
}
