package org.renshe.province.medical.statement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.renshe.province.medical.treatment.SettledBill;
import org.renshe.province.medical.treatment.TreatmentService;

/** The statement as JSON, for operators' programs; every look is audited. */
@Path("/api/v1/admin/statements")
@Produces("application/json")
public final class StatementResource {
  private final TreatmentService service;

  StatementResource(TreatmentService service) {
    this.service = service;
  }

  /**
   * @param settlementId {@code setl_id} of a settlement, standing or undone
   */
  @GET
  @Path("{settlementId}")
  public SettledBill show(@PathParam("settlementId") String settlementId) {
    return service.look(settlementId, "operator");
  }
}
