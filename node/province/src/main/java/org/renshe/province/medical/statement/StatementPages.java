package org.renshe.province.medical.statement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.province.medical.treatment.SettledBill;
import org.renshe.province.medical.treatment.TreatmentService;

/** The statement as a page; only operators and cashiers reach it, and every look is audited. */
@Path("/")
public final class StatementPages {
  private final TreatmentService service;

  StatementPages(TreatmentService service) {
    this.service = service;
  }

  /** The short address on receipts leads to the guarded one. */
  @GET
  @Path("statements/{settlementId: [0-9A-Za-z-]{1,30}}")
  public Response lead(@PathParam("settlementId") String settlementId, @Context UriInfo uri) {
    return Response.seeOther(
            uri.getRequestUriBuilder().replacePath("/operator/statements/" + settlementId).build())
        .build();
  }

  @GET
  @Path("operator/statements/{settlementId: [0-9A-Za-z-]{1,30}}")
  @Produces("text/html;charset=utf-8")
  public Page show(@PathParam("settlementId") String settlementId) {
    return page(service.look(settlementId, "operator"));
  }

  /** The statement of a bill that its reader may look at. */
  public static Page page(SettledBill bill) {
    return new Page(
        "province/statement.jte",
        "医疗费用结算单",
        "Statement of a medical bill",
        Map.of("bill", bill, "figures", new StatementFigures(bill)));
  }
}
