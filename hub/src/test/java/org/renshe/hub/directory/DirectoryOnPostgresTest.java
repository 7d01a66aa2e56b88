package org.renshe.hub.directory;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.renshe.chassis.database.Database;
import org.renshe.hub.TestClock;
import org.renshe.hub.TestDatabase;
import org.renshe.hub.TestDirectory;
import org.renshe.protocol.identity.MemberCode;

@Tag("process")
class DirectoryOnPostgresTest extends DirectoryScenes {
  private static EmbeddedPostgres server;
  private static Database database;
  private static Authority authority;
  private static int members = 60;

  @BeforeAll
  static void start() throws IOException {
    server = TestDatabase.startPostgres();
    database = TestDatabase.postgres(server);
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
    server.close();
  }

  @Override
  Database database() {
    return database;
  }

  @Override
  MemberCode nextMember() {
    members++;
    return new MemberCode(members + "0000");
  }

  @Override
  TestDirectory directory(TestClock clock) {
    TestDirectory directory =
        authority == null
            ? new TestDirectory(database, clock)
            : new TestDirectory(database, clock, authority);
    authority = directory.authority;
    return directory;
  }
}
