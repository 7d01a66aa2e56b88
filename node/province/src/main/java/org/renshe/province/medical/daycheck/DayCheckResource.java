package org.renshe.province.medical.daycheck;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.renshe.chassis.security.FourEyes;
import org.renshe.chassis.security.Operator;

/** The day's check for programs; no personal data. */
@Path("/api/v1/admin/day-check")
@Produces(MediaType.APPLICATION_JSON)
public final class DayCheckResource {
  private final DayCheckService service;

  DayCheckResource(DayCheckService service) {
    this.service = service;
  }

  /** A day as it came out. */
  public record Day(
      LocalDate day, List<DayCheckService.Line> lines, List<DayCheckService.Finding> findings) {}

  /**
   * About which finding.
   *
   * @param reason needed to propose
   */
  public record About(String finding, String reason) {}

  @GET
  @Operation(summary = "How the three-sided check of a day came out for this province")
  public Day day(@QueryParam("day") String day) {
    LocalDate date = date(day);
    return new Day(date, service.lines(date), service.findings(date));
  }

  @POST
  @Path("proposals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Propose this province's repair of a finding")
  public FourEyes.Proposal propose(About about, @Context SecurityContext context) {
    return service.propose(id(about), about.reason(), Operator.of(context));
  }

  @POST
  @Path("approvals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Approve the repair another officer proposed, and do it")
  public About approve(About about, @Context SecurityContext context) {
    service.approve(id(about), Operator.of(context));
    return about;
  }

  @POST
  @Path("refusals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take a proposed repair off the table")
  public About refuse(About about, @Context SecurityContext context) {
    service.refuse(id(about), Operator.of(context));
    return about;
  }

  private static String id(About about) {
    if (about == null || about.finding() == null) {
      throw DayCheckProblem.FINDING_UNKNOWN.with("");
    }
    return about.finding();
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeException e) {
      throw DayCheckProblem.DAY_WRONG.with(text);
    }
  }
}
