package org.renshe.province.medical.catalogue;

import java.util.ArrayList;
import java.util.List;

/** The catalogue as a comma-separated table; no value holds a comma. */
final class CatalogueTable {
  static final String HEADER =
      "code,name,category,itemClass,firstSelfPay,limitPrice,restricted,validFrom,validTo";
  private static final int COLUMNS = 9;

  private CatalogueTable() {}

  static List<CatalogueDesk.Row> read(String table) {
    List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
      throw CatalogueProblem.CATALOGUE_ROW_WRONG.with(0, HEADER);
    }
    List<CatalogueDesk.Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.strip().split(",", -1);
      if (cells.length != COLUMNS) {
        throw CatalogueProblem.CATALOGUE_ROW_WRONG.with(
            rows.size() + 1, COLUMNS + " columns expected");
      }
      rows.add(
          new CatalogueDesk.Row(
              cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7],
              cells[8]));
    }
    return rows;
  }
}
