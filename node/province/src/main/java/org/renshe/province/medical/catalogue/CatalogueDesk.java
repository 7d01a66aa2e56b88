package org.renshe.province.medical.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.chassis.database.Database;
import org.renshe.province.medical.catalogue.Fault.RowRefused;

/** Loads items by program, a batch at a time, wholly or not at all. */
final class CatalogueDesk {
  static final int BATCH_MAX = 10_000;

  private final Database database;
  private final ItemWriter writer;
  private final Runnable changed;

  /**
   * @param changed told after each load
   */
  CatalogueDesk(Database database, ItemWriter writer, Runnable changed) {
    this.database = database;
    this.writer = writer;
    this.changed = changed;
  }

  /**
   * Enters or corrects versions.
   *
   * @param rows columns by name
   * @return how many rows were entered or were already so
   * @throws org.renshe.protocol.problem.ProblemException naming the first wrong row, from 1
   */
  int load(List<Map<String, String>> rows) {
    if (rows.size() > BATCH_MAX) {
      throw CatalogueProblem.BATCH_TOO_LARGE.with(BATCH_MAX);
    }
    List<Item> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Map<String, String> row : rows) {
      Item item = read(items.size() + 1, row);
      if (!seen.add(item.key().id())) {
        throw wrong(items.size() + 1, new Fault("同一版本重复", "the same version twice"));
      }
      items.add(item);
    }
    database.run(
        transaction -> {
          writer.write(transaction, items, ItemWriter.Mode.CORRECTION, false);
          transaction.afterCommit(changed);
        });
    return items.size();
  }

  private static Item read(int number, Map<String, String> row) {
    Map<ItemColumn, String> cells = new EnumMap<>(ItemColumn.class);
    for (Map.Entry<String, String> cell : row.entrySet()) {
      ItemColumn column = ItemColumn.of(cell.getKey());
      if (column == null) {
        throw wrong(number, new Fault("没有 " + cell.getKey() + " 这一列", "no such column"));
      }
      cells.put(column, cell.getValue());
    }
    try {
      return ItemReader.read(cells);
    } catch (RowRefused refused) {
      throw wrong(number, refused.fault());
    }
  }

  private static RuntimeException wrong(int number, Fault fault) {
    return CatalogueProblem.CATALOGUE_ROW_WRONG.with(number, fault.zh(), fault.en());
  }
}
