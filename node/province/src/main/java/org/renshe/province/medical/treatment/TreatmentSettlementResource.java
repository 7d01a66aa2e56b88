package org.renshe.province.medical.treatment;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** What this treatment place settled on a day, for reconciliation. */
@Path("/api/v1/admin/treatment-settlements")
@Produces("application/json")
public final class TreatmentSettlementResource {
  private static final int PAGE = 500;
  private final TreatmentService service;

  TreatmentSettlementResource(TreatmentService service) {
    this.service = service;
  }

  /**
   * @param items in order of keys
   * @param next cursor of the next page; null on the last
   */
  record DayPage(List<DayRow> items, String next) {}

  /**
   * @param day settlement day, yyyy-MM-dd, Asia/Shanghai
   * @param after cursor of the page before
   */
  @GET
  public DayPage day(
      @QueryParam("day") String day, @QueryParam("after") @DefaultValue(" ") String after) {
    List<DayRow> rows = service.doneOn(TreatmentService.day(day), after, PAGE);
    String next = rows.size() == PAGE ? rows.get(PAGE - 1).key() : null;
    return new DayPage(rows, next);
  }
}
