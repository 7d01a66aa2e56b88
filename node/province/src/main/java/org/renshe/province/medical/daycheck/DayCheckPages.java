package org.renshe.province.medical.daycheck;

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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Audit;
import org.renshe.chassis.security.Operator;

/** The board of the three-sided check: yesterday by counter-province, to the fen. */
@Hidden
@Path("operator/day-check")
public final class DayCheckPages {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final DayCheckService service;
  private final MonthClosing closing;
  private final Database database;
  private final Audit audit;
  private final Clock clock;

  DayCheckPages(
      DayCheckService service, MonthClosing closing, Database database, Audit audit, Clock clock) {
    this.service = service;
    this.closing = closing;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param day yyyy-MM-dd; yesterday without
   */
  @GET
  @Produces("text/html;charset=utf-8")
  public Page board(
      @QueryParam("day") @DefaultValue("") String day, @Context SecurityContext context) {
    LocalDate shown = day.isEmpty() ? yesterday() : DayCheckResource.date(day);
    List<DayCheckService.Line> lines = service.lines(shown);
    return new Page(
        "province/day-check.jte",
        "三方对账",
        "Three-sided check",
        Map.of(
            "day",
            shown,
            "lines",
            lines,
            "findings",
            service.findings(shown),
            "closing",
            closing.now(),
            "officer",
            Operator.of(context)));
  }

  @POST
  @Path("{what: proposals|approvals|refusals}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @PathParam("what") String what,
      @FormParam("finding") String finding,
      @FormParam("day") String day,
      @FormParam("reason") String reason,
      @Context SecurityContext context) {
    Operator officer = Operator.of(context);
    String id = finding == null ? "" : finding;
    switch (what) {
      case "proposals" -> service.propose(id, reason, officer);
      case "approvals" -> service.approve(id, officer);
      default -> service.refuse(id, officer);
    }
    return Response.seeOther(URI.create("/operator/day-check?day=" + DayCheckResource.date(day)))
        .build();
  }

  /** The day's differences as a table for other programs; who took it is audited and on it. */
  @GET
  @Path("findings.csv")
  @Produces("text/csv;charset=utf-8")
  public Response csv(@QueryParam("day") String day, @Context SecurityContext context) {
    LocalDate shown = DayCheckResource.date(day);
    String officer = Operator.of(context).name();
    database.run(
        transaction -> audit.record(transaction, officer, "day-check-csv", null, shown.toString()));
    String csv = FindingTable.csv(service.findings(shown), officer, clock.instant());
    return Response.ok(csv)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"day-check-" + shown + ".csv\"")
        .build();
  }

  private LocalDate yesterday() {
    return LocalDate.ofInstant(clock.instant(), SHANGHAI).minusDays(1);
  }
}
