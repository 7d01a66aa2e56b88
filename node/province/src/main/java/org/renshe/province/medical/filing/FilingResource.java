package org.renshe.province.medical.filing;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.renshe.chassis.database.Database;
import org.renshe.province.loading.Batch;
import org.renshe.province.loading.Batch.Loaded;

/** Loading filings, and what happens to a filing after it was made. */
@Path("/api/v1/admin/filings")
@Produces(MediaType.APPLICATION_JSON)
public final class FilingResource {
  private final Database database;
  private final FilingDesk filings;
  private final FilingDecisions decisions;

  FilingResource(Database database, FilingDesk filings, FilingDecisions decisions) {
    this.database = database;
    this.filings = filings;
    this.decisions = decisions;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "File care elsewhere: one object or an array; all rows or none")
  public Loaded filings(String body) {
    return new Batch(database).load(body, FilingEntry.class, filings::load);
  }

  @POST
  @Path("/{filingNumber}/accept")
  @Operation(summary = "Accept a filing that waits for a decision")
  public void accept(@PathParam("filingNumber") String filingNumber) {
    database.run(transaction -> decisions.accept(transaction, filingNumber));
  }

  @POST
  @Path("/{filingNumber}/reject")
  @Operation(summary = "Reject a filing that waits for a decision, for a reason")
  public void reject(
      @PathParam("filingNumber") String filingNumber, @QueryParam("reason") String reason) {
    database.run(transaction -> decisions.reject(transaction, filingNumber, reason));
  }

  @POST
  @Path("/{filingNumber}/evidence")
  @Operation(summary = "The promised evidence was handed in")
  public void evidence(@PathParam("filingNumber") String filingNumber) {
    database.run(transaction -> decisions.handInEvidence(transaction, filingNumber));
  }

  @POST
  @Path("/{filingNumber}/end")
  @Operation(summary = "End a filing: cancelled, or revoked for a false promise")
  public void end(
      @PathParam("filingNumber") String filingNumber,
      @QueryParam("why") @DefaultValue("CANCELLED") EndReason why,
      @QueryParam("reason") String reason) {
    String text = reason == null ? why.name() : reason;
    database.run(transaction -> decisions.end(transaction, filingNumber, why, text));
  }
}
