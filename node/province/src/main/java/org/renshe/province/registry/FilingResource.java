package org.renshe.province.registry;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.renshe.chassis.database.Database;

/** What happens to a filing after it was made. */
@Path("/api/v1/admin/filings/{filingNumber}")
public final class FilingResource {
  private final Database database;
  private final FilingDesk filings;

  FilingResource(Database database, FilingDesk filings) {
    this.database = database;
    this.filings = filings;
  }

  @POST
  @Path("/evidence")
  @Operation(summary = "The promised evidence was handed in")
  public void evidence(@PathParam("filingNumber") String filingNumber) {
    database.run(transaction -> filings.handInEvidence(transaction, filingNumber));
  }

  @POST
  @Path("/end")
  @Operation(summary = "End a filing: cancelled, or revoked for a false promise")
  public void end(@PathParam("filingNumber") String filingNumber) {
    database.run(transaction -> filings.end(transaction, filingNumber));
  }
}
