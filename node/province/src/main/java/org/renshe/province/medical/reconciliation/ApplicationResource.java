package org.renshe.province.medical.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.renshe.chassis.security.Operator;

/** Clearing applications for the agency's programs. */
@Path("/api/v1/admin/clearing-applications")
@Produces(MediaType.APPLICATION_JSON)
public final class ApplicationResource {
  private static final int PAGE = 100;

  private final ApplicationService service;

  ApplicationResource(ApplicationService service) {
    this.service = service;
  }

  /**
   * A page.
   *
   * @param next cursor of the next page; null on the last
   */
  public record Page(List<ApplicationView> items, String next) {}

  /**
   * What to do.
   *
   * @param stage {@code clr_stas} it shall have; 0 returns it
   * @param reason needed for a return
   */
  public record Step(String stage, String reason) {}

  @GET
  @Operation(summary = "Clearing applications of institutions")
  public Page list(
      @QueryParam("institution") String institution,
      @QueryParam("month") String month,
      @QueryParam("stage") String stage,
      @QueryParam("after") @DefaultValue(" ") String after) {
    ApplicationStage wanted = stage == null || stage.isEmpty() ? null : stage(stage);
    List<ApplicationView> found =
        service.list(blankToNull(institution), blankToNull(month), wanted, after, PAGE);
    return new Page(found, found.size() < PAGE ? null : found.get(PAGE - 1).id());
  }

  @POST
  @Path("{id}/steps")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take an application one step on, or return it")
  public ApplicationView move(
      @PathParam("id") String id, Step step, @Context SecurityContext context) {
    return service.move(
        id,
        stage(step == null ? null : step.stage()),
        step == null ? null : step.reason(),
        Operator.of(context));
  }

  static ApplicationStage stage(String code) {
    return ApplicationStage.ofCode(code)
        .orElseThrow(() -> ReconciliationProblem.QUERY_WRONG.with("stage"));
  }

  static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
