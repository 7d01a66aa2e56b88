package org.renshe.province.medical.catalogue;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.security.Audit;

/** Catalogues over a real database on a day that can be moved. */
final class CataloguePlace implements AutoCloseable {
  static final CareSetting SETTING =
      new CareSetting("H99010100001", "990101", LimitLevel.GRADE_3, Scheme.MEDICAL);

  final Database database;
  final CatalogueIndex index;
  final ItemWriter writer;
  final Imports imports;
  final CatalogueDesk desk;
  final CatalogueService service;
  final Matches matches;
  final Clock clock;
  final Audit audit;
  private Instant now = Instant.parse("2026-03-10T01:00:00Z");

  CataloguePlace(String url) {
    database =
        Database.open(
            Configuration.load(null, Map.of("RENSHE_DATABASE_URL", url), DatabaseSettings.ALL),
            List.of(
                new Schema(
                    List.of(),
                    List.of(
                        "org/renshe/province/treatment.xml",
                        "org/renshe/province/catalogue.xml"))));
    clock = new MovingClock();
    audit = new Audit(clock, () -> UUID.randomUUID().toString());
    index = new CatalogueIndex(database);
    writer = new ItemWriter(clock, 1_000);
    imports =
        new Imports(
            database,
            writer,
            clock,
            () -> UUID.randomUUID().toString(),
            audit,
            1_000_000,
            index::refresh);
    desk = new CatalogueDesk(database, writer, index::refresh);
    matches = new Matches(database, index, clock, audit);
    service = new CatalogueService(index, false);
  }

  void today(String day) {
    now = LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.ofHours(8));
  }

  void load(String table) {
    desk.load(CatalogueResource.rows(table));
  }

  /** Sends a file in parts of the given size. */
  String send(byte[] file, int partSize, String correction) {
    String id = imports.begin("目录.csv", file.length, correction, "operator").id();
    for (int at = 0, part = 0; at < file.length; at += partSize, part++) {
      int end = Math.min(file.length, at + partSize);
      imports.receive(id, part, java.util.Arrays.copyOfRange(file, at, end));
    }
    return id;
  }

  CatalogueImport check(String id) {
    imports.check(id);
    imports.work();
    return imports.find(id);
  }

  CatalogueImport apply(String id, boolean partial) {
    imports.apply(id, partial, "operator");
    imports.work();
    return imports.find(id);
  }

  String rejects(String id) {
    StringWriter out = new StringWriter();
    try {
      imports.writeRejects(id, Locale.CHINESE, out);
    } catch (java.io.IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toString();
  }

  PricedItem price(ChargedItem item, boolean matchRequired) {
    CatalogueService asked = new CatalogueService(index, matchRequired);
    return database.read(transaction -> asked.pricer(transaction, SETTING).price(item));
  }

  CatalogueTerms terms(String code, String day) {
    return service.terms(code, LocalDate.parse(day), SETTING).orElse(null);
  }

  static ItemTable table(byte[] file) {
    return TableFile.open(() -> new ByteArrayInputStream(file));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    database.close();
  }

  private final class MovingClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
