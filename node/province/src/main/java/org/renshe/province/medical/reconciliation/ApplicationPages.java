package org.renshe.province.medical.reconciliation;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Operator;

/** The clerk's list of clearing applications; the filter is in the address. */
@Hidden
@Path("operator/clearing-applications")
public final class ApplicationPages {
  private static final int PAGE = 50;

  private final ApplicationService service;

  ApplicationPages(ApplicationService service) {
    this.service = service;
  }

  @GET
  @Produces("text/html;charset=utf-8")
  public Page list(
      @QueryParam("institution") @DefaultValue("") String institution,
      @QueryParam("month") @DefaultValue("") String month,
      @QueryParam("stage") @DefaultValue("") String stage,
      @QueryParam("after") @DefaultValue(" ") String after,
      @Context SecurityContext context) {
    ApplicationStage wanted = stage.isEmpty() ? null : ApplicationResource.stage(stage);
    List<ApplicationView> rows =
        service.list(
            ApplicationResource.blankToNull(institution),
            ApplicationResource.blankToNull(month),
            wanted,
            after,
            PAGE);
    return new Page(
        "province/clearing-applications.jte",
        "清算申请",
        "Clearing applications",
        Map.of(
            "rows",
            rows,
            "institution",
            institution,
            "month",
            month,
            "stage",
            stage,
            "next",
            rows.size() < PAGE ? "" : rows.get(PAGE - 1).id(),
            "officer",
            Operator.of(context)));
  }

  @POST
  @Path("{id}/steps")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(
      @PathParam("id") String id,
      @FormParam("stage") String stage,
      @FormParam("reason") String reason,
      @Context SecurityContext context) {
    service.move(id, ApplicationResource.stage(stage), reason, Operator.of(context));
    return Response.seeOther(URI.create("/operator/clearing-applications")).build();
  }
}
