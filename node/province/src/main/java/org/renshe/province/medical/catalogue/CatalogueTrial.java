package org.renshe.province.medical.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Schema;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.security.Audit;
import org.renshe.province.medical.catalogue.Fault.RowRefused;

/**
 * Catalogues over a database of one's own, without a province around them: for measuring the very
 * code that a province runs.
 */
public final class CatalogueTrial {
  /** What such a database needs. */
  public static final Schema SCHEMA =
      new Schema(
          List.of(),
          List.of("org/renshe/province/treatment.xml", "org/renshe/province/catalogue.xml"));

  private static final int RAW_AT_ONCE = ImportRun.ROWS_AT_ONCE;

  private final Database database;
  private final Clock clock;
  private final Imports imports;
  private final CatalogueIndex index;

  /**
   * @param ids makes unique identifiers
   * @param itemsMax versions there may be
   */
  public CatalogueTrial(Database database, Clock clock, Supplier<String> ids, int itemsMax) {
    this.database = database;
    this.clock = clock;
    index = new CatalogueIndex(database);
    imports =
        new Imports(
            database,
            new ItemWriter(clock, itemsMax),
            clock,
            ids,
            new Audit(clock, ids),
            Integer.MAX_VALUE,
            () -> {});
  }

  /** Receives, checks and enters a file as a clerk's, and says how it ended. */
  public CatalogueImport enter(byte[] file) {
    String id = imports.begin("trial", file.length, "", "trial").id();
    int size = Imports.PART_BYTES_MAX;
    for (int at = 0; at < file.length; at += size) {
      imports.receive(
          id, at / size, Arrays.copyOfRange(file, at, Math.min(file.length, at + size)));
    }
    imports.apply(id, false, "trial");
    imports.work();
    return imports.find(id);
  }

  /** Brings the memory up to the database; how many codes it then has. */
  public int refresh() {
    index.refresh();
    return index.size();
  }

  /** Lookups as the province makes them. */
  public CatalogueService service() {
    return new CatalogueService(index, false);
  }

  /**
   * The same rows ready for plain batch inserts into a table of the same columns: the limit of the
   * database and its driver. Reading the file is done when this returns; running it is not.
   */
  public Runnable plainInserts(byte[] file) {
    List<Object[]> rows = new ArrayList<>();
    try (ItemTable table = TableFile.open(() -> new ByteArrayInputStream(file))) {
      for (ItemTable.Row row = table.next(); row != null; row = table.next()) {
        rows.add(ItemStore.parameters(ItemReader.read(row.cells()), 1, clock.instant()));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    } catch (RowRefused refused) {
      throw CatalogueProblem.CATALOGUE_ROW_WRONG.with(
          rows.size() + 1, refused.fault().zh(), refused.fault().en());
    }
    database.run(
        transaction ->
            Sql.update(
                transaction,
                "create table catalogue_plain as select * from catalogue_entry where 1 = 0"));
    return () -> {
      for (int at = 0; at < rows.size(); at += RAW_AT_ONCE) {
        List<Object[]> some = rows.subList(at, Math.min(rows.size(), at + RAW_AT_ONCE));
        database.run(transaction -> ItemStore.insertPlain(transaction, some));
      }
    };
  }
}
