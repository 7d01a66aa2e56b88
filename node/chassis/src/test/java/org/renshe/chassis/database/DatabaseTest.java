package org.renshe.chassis.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.tools.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.ChassisProblem;
import org.renshe.protocol.problem.ProblemException;

class DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

  @TempDir Path folder;

  @Test
  void migratesAndMapsOnH2() {
    try (Database database = TestDatabases.h2(folder, Coin.SCHEMA)) {
      keepsWhatIsWritten(database);
    }
    try (Database again = TestDatabases.h2(folder, Coin.SCHEMA)) {
      assertNotNull(again.<Coin>read(tx -> tx.session().find(Coin.class, "c1")));
    }
  }

  @Test
  @Tag("process")
  void migratesAndMapsOnPostgres() throws IOException {
    try (var server = TestDatabases.startPostgres();
        Database database = TestDatabases.postgres(server, Coin.SCHEMA)) {
      keepsWhatIsWritten(database);
      assertCountsEveryChange(database);
    }
  }

  @Test
  void concurrentChangesOfOneRowAllCount() throws Exception {
    try (Database database = TestDatabases.h2(folder, Coin.SCHEMA)) {
      database.run(tx -> tx.session().persist(new Coin("c1", 0, NOON)));
      assertCountsEveryChange(database);
    }
  }

  @Test
  void conflictThatStaysComesOut() {
    try (Database database = TestDatabases.h2(folder, Coin.SCHEMA)) {
      database.run(tx -> tx.session().persist(new Coin("c1", 0, NOON)));
      List<String> runs = new ArrayList<>();
      assertThrows(
          Conflict.class,
          () ->
              database.run(
                  tx -> {
                    runs.add("run");
                    tx.session().persist(new Coin("c1", 5, NOON));
                  }));
      assertEquals(8, runs.size());
    }
  }

  @Test
  void afterCommitRunsOnlyAfterACommit() {
    try (Database database = TestDatabases.h2(folder, Coin.SCHEMA)) {
      List<String> heard = new ArrayList<>();
      assertThrows(
          IllegalArgumentException.class,
          () ->
              database.run(
                  tx -> {
                    tx.afterCommit(() -> heard.add("rolled back"));
                    throw new IllegalArgumentException("no");
                  }));
      database.run(tx -> tx.afterCommit(() -> heard.add("committed")));
      assertEquals(List.of("committed"), heard);
    }
  }

  @Test
  void twoMembersShareAnH2Server() throws SQLException {
    Server server =
        Server.createTcpServer(
                "-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toAbsolutePath().toString())
            .start();
    try {
      Map<String, String> settings =
          Map.of("database.url", "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/./shared");
      try (Database one = TestDatabases.open(settings, Coin.SCHEMA);
          Database two = TestDatabases.open(settings, Coin.SCHEMA)) {
        one.run(tx -> tx.session().persist(new Coin("c1", 7, NOON)));
        assertEquals(7, two.<Long>read(tx -> tx.session().find(Coin.class, "c1").fen));
        assertEquals("0", setting(two, "WRITE_DELAY"));
        assertEquals("Oracle", setting(two, "MODE"));
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void dataOfANewerVersionIsRefused() {
    TestDatabases.h2(folder, Coin.SCHEMA).close();
    assertProblem(ChassisProblem.DATABASE_NEWER, () -> TestDatabases.h2(folder));
  }

  @Test
  void fileInUseIsRefused() throws IOException {
    TestDatabases.h2(folder).close();
    try (FileChannel file =
            FileChannel.open(folder.resolve("database/renshe.mv.db"), StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      assertTrue(lock.isValid());
      assertProblem(ChassisProblem.DATABASE_IN_USE, () -> TestDatabases.h2(folder));
    }
  }

  @Test
  void brokenFileIsRefused() throws IOException {
    Path file = folder.resolve("database/renshe.mv.db");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "this is no database ".repeat(1000));
    assertProblem(ChassisProblem.DATABASE_BROKEN, () -> TestDatabases.h2(folder));
  }

  @Test
  void unreachableServerIsOneSentence() {
    assertProblem(
        ChassisProblem.DATABASE_UNREACHABLE,
        () -> TestDatabases.open(Map.of("database.url", "jdbc:h2:tcp://127.0.0.1:1/./none")));
  }

  private static void keepsWhatIsWritten(Database database) {
    database.run(tx -> tx.session().persist(new Coin("c1", 100, NOON)));
    Coin coin = database.read(tx -> tx.session().find(Coin.class, "c1"));
    assertEquals(100, coin.fen);
    assertEquals(NOON, coin.mintedAt);
    assertEquals(LocalDate.of(2026, 3, 1), coin.mintedOn);
    assertArrayEquals(new byte[] {1, 2, 3}, coin.picture);
    assertTrue(coin.valid);
    Instant stored =
        database.read(
            tx ->
                Sql.find(
                        tx,
                        "select minted_at from coin where id = ?",
                        row -> Sql.instant(row, "minted_at"),
                        "c1")
                    .orElseThrow());
    assertEquals(NOON, stored);
  }

  private static void assertCountsEveryChange(Database database) {
    long before = database.<Long>read(tx -> tx.session().find(Coin.class, "c1").fen);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Object>> tasks = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        tasks.add(
            Executors.callable(
                () -> database.run(tx -> tx.session().find(Coin.class, "c1").fen += 1)));
      }
      for (Future<Object> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdown();
    }
    assertEquals(before + 20, database.<Long>read(tx -> tx.session().find(Coin.class, "c1").fen));
  }

  private static String setting(Database database, String name) {
    return database.read(
        tx ->
            Sql.find(
                    tx,
                    "select setting_value from information_schema.settings where setting_name = ?",
                    row -> row.getString(1),
                    name)
                .orElse("none"));
  }

  private static void assertProblem(
      ChassisProblem expected, org.junit.jupiter.api.function.Executable action) {
    assertEquals(expected, assertThrows(ProblemException.class, action).problem());
  }
}
