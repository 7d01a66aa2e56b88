package org.renshe.province.medical.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.renshe.chassis.database.Database;
import org.renshe.province.medical.catalogue.Fault.RowRefused;

/**
 * One pass over a file. Rows are decided by thousands: what these enter, what is refused of them
 * and how far the file is go into one transaction, so that a run that stops anywhere goes on behind
 * the last of them. A pass that enters nothing has less to commit and takes more rows at once.
 */
final class ImportRun {
  static final int ROWS_AT_ONCE = 5_000;
  private static final int DRY_ROWS_AT_ONCE = 10_000;
  private static final int REFUSED_MAX = 10_000;
  private static final Fault TWICE =
      new Fault("文件中同一版本重复（目录类别、编码、开始日期、统筹区相同）", "the file has this version twice");

  private final Database database;
  private final ItemWriter writer;
  private final CatalogueImport file;
  private final boolean dry;
  private final Set<String> seen = new HashSet<>();
  private int refused;

  /**
   * @param dry decides, but enters nothing
   */
  ImportRun(Database database, ItemWriter writer, CatalogueImport file, boolean dry) {
    this.database = database;
    this.writer = writer;
    this.file = file;
    this.dry = dry;
  }

  /** A row read: an item, or why not. */
  private record Read(ItemTable.Row row, Item item, Fault fault) {}

  /**
   * @param done rows that were decided before
   * @return rows refused in this pass
   * @throws org.renshe.protocol.problem.ProblemException TOO_MANY_REFUSED, CATALOGUE_FULL,
   *     FILE_UNREADABLE
   */
  int pass(ItemTable table, int done) {
    try {
      int rowsAtOnce = dry ? DRY_ROWS_AT_ONCE : ROWS_AT_ONCE;
      List<Read> batch = new ArrayList<>(rowsAtOnce);
      int number = 0;
      for (ItemTable.Row row = table.next(); row != null; row = table.next()) {
        Read read = read(row);
        number++;
        if (number > done) {
          batch.add(read);
        }
        if (batch.size() == rowsAtOnce) {
          decide(table, batch);
          batch.clear();
        }
      }
      decide(table, batch);
      return refused;
    } catch (IOException unreadable) {
      throw CatalogueProblem.FILE_UNREADABLE.with(unreadable.getMessage());
    }
  }

  private Read read(ItemTable.Row row) {
    try {
      Item item = ItemReader.read(row.cells());
      return seen.add(item.key().id()) ? new Read(row, item, null) : new Read(row, null, TWICE);
    } catch (RowRefused refusal) {
      return new Read(row, null, refusal.fault());
    }
  }

  private void decide(ItemTable table, List<Read> batch) {
    if (batch.isEmpty()) {
      return;
    }
    List<Read> good = batch.stream().filter(read -> read.item() != null).toList();
    List<Item> items = good.stream().map(Read::item).toList();
    ItemWriter.Mode mode =
        file.correction() == null ? ItemWriter.Mode.UPDATE : ItemWriter.Mode.CORRECTION;
    int wrong =
        database.write(
            transaction -> {
              ItemWriter.Outcome outcome = writer.write(transaction, items, mode, dry);
              List<ImportStore.Reject> rejects = new ArrayList<>();
              batch.stream()
                  .filter(read -> read.fault() != null)
                  .forEach(read -> rejects.add(reject(table, read.row(), read.fault())));
              for (Map.Entry<Integer, Fault> one : outcome.refused().entrySet()) {
                rejects.add(reject(table, good.get(one.getKey()).row(), one.getValue()));
              }
              ImportStore.reject(transaction, file.id(), rejects);
              ImportStore.progress(transaction, file.id(), batch.size(), outcome, rejects.size());
              return rejects.size();
            });
    refused += wrong;
    if (refused > REFUSED_MAX) {
      throw CatalogueProblem.TOO_MANY_REFUSED.with(REFUSED_MAX);
    }
  }

  private static ImportStore.Reject reject(ItemTable table, ItemTable.Row row, Fault fault) {
    return new ImportStore.Reject(row.number(), fault, CsvLines.line(table.kept(row.values())));
  }

  /** A file of rows to mend: number and reason before the columns of the file itself. */
  static String rejectLine(ImportStore.Reject reject, Locale locale) {
    String remarks =
        CsvLines.line(List.of(Integer.toString(reject.row()), reject.fault().in(locale))).strip();
    return remarks + "," + reject.line();
  }
}
