package org.renshe.chassis.http;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the process lives, and whether it can serve. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
  private static final String UP = "up";

  private final List<HealthCheck> checks;

  HealthResource(List<HealthCheck> checks) {
    this.checks = checks;
  }

  /**
   * @param status up or down
   * @param checks up, or what is wrong, by name
   */
  public record Health(String status, SortedMap<String, String> checks) {}

  @GET
  @Path("/live")
  @Operation(summary = "The process lives (存活)")
  public Health live() {
    return new Health(UP, new TreeMap<>());
  }

  @GET
  @Path("/ready")
  @Operation(summary = "The member can serve (就绪); 503 when it cannot")
  public Response ready() {
    SortedMap<String, String> found = new TreeMap<>();
    boolean serving = true;
    for (HealthCheck check : checks) {
      String trouble = trouble(check);
      found.put(check.name(), trouble == null ? UP : trouble);
      serving &= trouble == null || !check.required();
    }
    return Response.status(serving ? 200 : 503)
        .entity(new Health(serving ? UP : "down", found))
        .build();
  }

  private static String trouble(HealthCheck check) {
    try {
      return check.trouble().get();
    } catch (RuntimeException e) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
  }
}
