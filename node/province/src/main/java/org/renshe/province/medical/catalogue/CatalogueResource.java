package org.renshe.province.medical.catalogue;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;

/** Loading of the catalogue by an operator. */
@Path("/api/v1/admin/catalogue-items")
@Produces("application/json")
public final class CatalogueResource {
  private final CatalogueDesk desk;

  CatalogueResource(CatalogueDesk desk) {
    this.desk = desk;
  }

  /** Items in a batch; an item of the same code and first day is replaced. */
  @POST
  @Consumes("application/json")
  public Map<String, Integer> load(List<CatalogueDesk.Row> items) {
    return Map.of("loaded", desk.load(items));
  }

  /** The same as a table: the header line names the columns. */
  @POST
  @Consumes("text/csv")
  public Map<String, Integer> loadTable(String table) {
    return Map.of("loaded", desk.load(CatalogueTable.read(table)));
  }
}
