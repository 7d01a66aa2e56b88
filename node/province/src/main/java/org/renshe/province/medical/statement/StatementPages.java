package org.renshe.province.medical.statement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.pages.Wording;
import org.renshe.province.medical.treatment.TreatmentService;

/** The statement as a page; only operators and cashiers reach it, and every look is audited. */
@Path("/")
public final class StatementPages {
  private final TreatmentService service;
  private final Statements statements;

  StatementPages(TreatmentService service, Statements statements) {
    this.service = service;
    this.statements = statements;
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
    return statements.page(
        service.look(settlementId, "operator"), "/operator/statements/" + settlementId + "/pdf");
  }

  /** The same as a document to keep. */
  @GET
  @Path("operator/statements/{settlementId: [0-9A-Za-z-]{1,30}}/pdf")
  @Produces("application/pdf")
  public Response pdf(
      @PathParam("settlementId") String settlementId,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return statements.document(service.look(settlementId, "operator"), Wording.of(headers, uri));
  }
}
