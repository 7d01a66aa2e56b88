package org.renshe.chassis.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.configuration.Configuration;

/** Real databases for tests: an H2 file, and PostgreSQL 17. */
public final class TestDatabases {
  private TestDatabases() {}

  public static Database h2(Path folder, Schema... schemas) {
    return open(Map.of("data.folder", folder.toString()), schemas);
  }

  public static Database open(Map<String, String> settings, Schema... schemas) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("database.pool.size", "8");
    return Database.open(Configuration.of(all, DatabaseSettings.ALL), List.of(schemas));
  }

  public static Database postgres(EmbeddedPostgres server, Schema... schemas) {
    return open(
        Map.of(
            "database.url", server.getJdbcUrl("postgres", "postgres"), "database.user", "postgres"),
        schemas);
  }

  public static EmbeddedPostgres startPostgres() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
