package org.renshe.hub.directory;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.database.Database;
import org.renshe.hub.TestClock;
import org.renshe.hub.TestDatabase;
import org.renshe.hub.TestDirectory;
import org.renshe.protocol.identity.MemberCode;

class DirectoryOnH2Test extends DirectoryScenes {
  @TempDir private Path folder;
  private Database database;
  private Authority authority;

  @Override
  Database database() {
    if (database == null) {
      database = TestDatabase.h2(folder);
    }
    return database;
  }

  @Override
  MemberCode nextMember() {
    return new MemberCode("290000");
  }

  @Override
  TestDirectory directory(TestClock clock) {
    TestDirectory directory =
        authority == null
            ? new TestDirectory(database(), clock)
            : new TestDirectory(database(), clock, authority);
    authority = directory.authority;
    return directory;
  }

  @AfterEach
  void close() {
    database.close();
  }
}
