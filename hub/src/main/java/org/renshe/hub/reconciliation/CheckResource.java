package org.renshe.hub.reconciliation;

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
import java.util.Arrays;
import java.util.List;
import org.renshe.chassis.security.FourEyes;
import org.renshe.chassis.security.Operator;

/** The three-sided check for the hub's operators' programs; no personal data. */
@Path("/api/v1/admin/day-checks")
@Produces(MediaType.APPLICATION_JSON)
public final class CheckResource {
  private final CheckService checks;
  private final CheckReport report;
  private final RepairService repairs;

  CheckResource(CheckService checks, CheckReport report, RepairService repairs) {
    this.checks = checks;
    this.report = report;
    this.repairs = repairs;
  }

  /**
   * How a day stands.
   *
   * @param check the last one; null when there was none
   */
  public record Day(
      LocalDate day,
      CheckService.Check check,
      List<CheckReport.Line> lines,
      List<CheckReport.Finding> findings) {}

  /** Which day. */
  public record Start(LocalDate day) {}

  /**
   * About which finding.
   *
   * @param deed REENTER or CLOSE, to propose
   * @param reason to propose
   */
  public record About(String finding, String deed, String reason) {}

  @GET
  @Operation(summary = "How the last check of a day came out")
  public Day day(@QueryParam("day") String day) {
    LocalDate date = date(day);
    return new Day(date, checks.last(date).orElse(null), report.lines(date), report.findings(date));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Check a day now")
  public CheckService.Check start(Start start, @Context SecurityContext context) {
    return checks.start(
        date(start == null || start.day() == null ? "" : start.day().toString()),
        Operator.of(context).name());
  }

  @POST
  @Path("proposals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Propose what the hub does about a finding")
  public FourEyes.Proposal propose(About about, @Context SecurityContext context) {
    return repairs.propose(
        id(about), deed(about.deed(), about.finding()), about.reason(), Operator.of(context));
  }

  @POST
  @Path("approvals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Approve what another officer proposed, and do it")
  public About approve(About about, @Context SecurityContext context) {
    repairs.approve(id(about), Operator.of(context));
    return about;
  }

  @POST
  @Path("refusals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take a proposal off the table")
  public About refuse(About about, @Context SecurityContext context) {
    repairs.refuse(id(about), Operator.of(context));
    return about;
  }

  private static String id(About about) {
    if (about == null || about.finding() == null) {
      throw CheckProblem.FINDING_UNKNOWN.with("");
    }
    return about.finding();
  }

  static RepairService.Deed deed(String text, String finding) {
    return Arrays.stream(RepairService.Deed.values())
        .filter(deed -> deed.name().equals(text))
        .findFirst()
        .orElseThrow(() -> CheckProblem.REPAIR_WRONG.with(finding));
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeException e) {
      throw CheckProblem.DAY_WRONG.with(text);
    }
  }
}
