package org.renshe.province.medical.catalogue;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loading of small numbers of items by program; files go by {@link ImportResource}. */
@Path("/api/v1/admin/catalogue-items")
@Produces("application/json")
public final class CatalogueResource {
  private final CatalogueDesk desk;

  CatalogueResource(CatalogueDesk desk) {
    this.desk = desk;
  }

  /** Items in a batch, columns by name; an item of the same code and first day is replaced. */
  @POST
  @Consumes("application/json")
  public Map<String, Integer> load(List<Map<String, String>> items) {
    return Map.of("loaded", desk.load(items));
  }

  /** The same as a table: the header line names the columns. */
  @POST
  @Consumes("text/csv")
  public Map<String, Integer> loadTable(String table) {
    return Map.of("loaded", desk.load(rows(table)));
  }

  static List<Map<String, String>> rows(String table) {
    CsvLines lines = new CsvLines(new StringReader(table));
    try {
      List<String> headings = lines.next();
      if (headings == null) {
        throw CatalogueProblem.HEADING_WRONG.with("");
      }
      List<Map<String, String>> rows = new ArrayList<>();
      for (List<String> values = lines.next(); values != null; values = lines.next()) {
        if (values.size() != headings.size()) {
          throw CatalogueProblem.CATALOGUE_ROW_WRONG.with(
              rows.size() + 1,
              "应有 " + headings.size() + " 列",
              headings.size() + " columns expected");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
          row.put(headings.get(i), values.get(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException tooLong) {
      throw CatalogueProblem.FILE_UNREADABLE.with(tooLong.getMessage());
    }
  }
}
