package org.renshe.province.medical.settlement;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Recomputing of stored settlements, a page of people at a time; changes nothing. */
@Path("/api/v1/admin/settlements/recomputation")
@Produces(MediaType.APPLICATION_JSON)
public final class RecomputeResource {
  private static final int PEOPLE_MAX = 500;

  private final MedicalRecompute recompute;

  RecomputeResource(MedicalRecompute recompute) {
    this.recompute = recompute;
  }

  @GET
  @Operation(
      summary = "Recompute stored settlements from lines, policy version and predecessors alone")
  public MedicalRecompute.Result recompute(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return recompute.recompute(after, Math.max(1, Math.min(limit, PEOPLE_MAX)));
  }
}
