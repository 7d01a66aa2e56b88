package org.renshe.hub.reconciliation;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.Operator;

/** The nightly board: every node balanced to the fen, differences down to the entry. */
@Hidden
@Path("/operator/day-checks")
@Produces(MediaType.TEXT_HTML)
public final class CheckPages {
  private final CheckService checks;
  private final CheckReport report;
  private final RepairService repairs;
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  CheckPages(
      CheckService checks,
      CheckReport report,
      RepairService repairs,
      Database database,
      Audit audit,
      Clock clock) {
    this.checks = checks;
    this.report = report;
    this.repairs = repairs;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param day yyyy-MM-dd; yesterday without
   * @param member shows only what concerns that province
   */
  @GET
  public Page board(
      @QueryParam("day") @DefaultValue("") String day,
      @QueryParam("member") @DefaultValue("") String member,
      @Context SecurityContext context) {
    LocalDate shown =
        day.isEmpty()
            ? LocalDate.ofInstant(clock.instant(), CheckService.SHANGHAI).minusDays(1)
            : CheckResource.date(day);
    List<CheckReport.Line> lines = report.lines(shown);
    List<CheckReport.Finding> findings = report.findings(shown);
    Map<String, Object> params = new HashMap<>();
    params.put("day", shown);
    params.put("member", member);
    params.put("check", new LastCheck(checks.last(shown).orElse(null)));
    params.put("nodes", report.board(lines, findings));
    params.put("lines", lines.stream().filter(line -> concerns(line, member)).toList());
    params.put("findings", findings.stream().filter(one -> concerns(one, member)).toList());
    params.put("officer", Operator.of(context));
    return new Page("hub/daycheck.jte", "三方对账", "Three-sided check", params);
  }

  /**
   * The last check of a day.
   *
   * @param check null when there was none
   */
  public record LastCheck(CheckService.Check check) {}

  private static boolean concerns(CheckReport.Line line, String member) {
    return member.isEmpty()
        || line.totals().pair().debtor().value().equals(member)
        || line.totals().pair().creditor().value().equals(member);
  }

  private static boolean concerns(CheckReport.Finding one, String member) {
    return member.isEmpty()
        || one.finding().debtor().value().equals(member)
        || one.finding().creditor().value().equals(member);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(@FormParam("day") String day, @Context SecurityContext context) {
    checks.start(CheckResource.date(day), Operator.of(context).name());
    return back(day);
  }

  @POST
  @Path("{what: proposals|approvals|refusals}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @PathParam("what") String what,
      @FormParam("finding") String finding,
      @FormParam("day") String day,
      @FormParam("deed") String deed,
      @FormParam("reason") String reason,
      @Context SecurityContext context) {
    Operator officer = Operator.of(context);
    switch (what) {
      case "proposals" ->
          repairs.propose(finding, CheckResource.deed(deed, finding), reason, officer);
      case "approvals" -> repairs.approve(finding, officer);
      default -> repairs.refuse(finding, officer);
    }
    return back(day);
  }

  /** The day's differences as a table; who took it is audited and on it. */
  @GET
  @Path("findings.csv")
  @Produces("text/csv;charset=utf-8")
  public Response csv(@QueryParam("day") String day, @Context SecurityContext context) {
    LocalDate shown = CheckResource.date(day);
    String officer = Operator.of(context).name();
    database.run(
        transaction -> audit.record(transaction, officer, "day-check-csv", null, shown.toString()));
    return Response.ok(FindingTable.csv(report.findings(shown), officer, clock.instant()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"day-check-" + shown + ".csv\"")
        .build();
  }

  private static Response back(String day) {
    return Response.seeOther(URI.create("/operator/day-checks?day=" + CheckResource.date(day)))
        .build();
  }
}
