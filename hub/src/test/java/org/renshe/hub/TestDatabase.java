package org.renshe.hub;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.Area;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.chassis.database.Schema;
import org.renshe.hub.clearing.ClearingArea;
import org.renshe.hub.directory.DirectoryArea;
import org.renshe.hub.directory.LocalTrust;
import org.renshe.hub.exchange.ExchangeArea;

/** The hub's tables in a real database. */
public final class TestDatabase {
  private static final List<String> TABLES =
      List.of(
          "hub_message",
          "hub_message_head",
          "hub_obligation_amount",
          "hub_obligation",
          "hub_certificate",
          "hub_enrolment",
          "hub_enrolment_code",
          "hub_member",
          "hub_directory",
          "posting",
          "journal",
          "audit_entry");

  private TestDatabase() {}

  public static Database h2(Path folder) {
    return open(Map.of("data.folder", folder.toString()));
  }

  public static Database postgres(EmbeddedPostgres server) {
    return postgres(server, "postgres");
  }

  public static Database postgres(EmbeddedPostgres server, String name) {
    return open(
        Map.of("database.url", server.getJdbcUrl("postgres", name), "database.user", "postgres"));
  }

  public static EmbeddedPostgres startPostgres() throws IOException {
    return EmbeddedPostgres.builder().start();
  }

  /** Deletes every row that a scene left, so that the next need not wait for new tables. */
  public static Database emptied(Database database) {
    database.run(
        transaction ->
            TABLES.forEach(
                table ->
                    transaction
                        .session()
                        .createNativeMutationQuery("delete from " + table)
                        .executeUpdate()));
    return database;
  }

  private static Database open(Map<String, String> settings) {
    List<Area> areas =
        List.of(
            new DirectoryArea(null, null, new LocalTrust(), TestDirectory.RANDOM),
            new ClearingArea(),
            new ExchangeArea(null, null, null));
    List<Schema> schemas = new ArrayList<>();
    areas.forEach(area -> schemas.add(area.schema()));
    return Database.open(Configuration.of(settings, DatabaseSettings.ALL), schemas);
  }
}
