package org.renshe.province.medical.care;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.cashier.Refused;
import org.renshe.province.medical.statement.Statements;

/** A citizen's own care. */
@Hidden
@Path("care")
@Produces("text/html;charset=utf-8")
public final class CarePages {
  private final CareService service;
  private final Statements statements;
  private final CareGate gate;

  CarePages(CareService service, Statements statements, CareGate gate) {
    this.service = service;
    this.statements = statements;
    this.gate = gate;
  }

  @GET
  public Page home(@Context ContainerRequestContext request) {
    String personId = CareGate.personId(request);
    return new Page(
        "province/care/home.jte",
        "我的就医",
        "My care",
        Map.of(
            "who", service.who(personId),
            "seconds", gate.seconds(request),
            "records", service.records(personId)));
  }

  /** A bill with every figure explained. */
  @GET
  @Path("bills/{id: [0-9A-Za-z-]{1,40}}")
  public Page bill(@PathParam("id") String id, @Context ContainerRequestContext request) {
    return statements.page(
        service.bill(CareGate.personId(request), id), "/care/bills/" + id + "/pdf");
  }

  /** The same as a document. */
  @GET
  @Path("bills/{id: [0-9A-Za-z-]{1,40}}/pdf")
  @Produces("application/pdf")
  public Response pdf(
      @PathParam("id") String id,
      @Context ContainerRequestContext request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return statements.document(
        service.bill(CareGate.personId(request), id), Wording.of(headers, uri));
  }

  @GET
  @Path("reports/{id: [0-9a-f-]{36}}")
  public Page report(@PathParam("id") String id, @Context ContainerRequestContext request) {
    CareService.ReportView report = service.report(CareGate.personId(request), id);
    return new Page(
        "province/care/report.jte",
        report.laboratory() ? "检验报告" : "检查报告",
        report.laboratory() ? "Laboratory results" : "Examination report",
        Map.of("report", report));
  }

  /** Who looked at her data. */
  @GET
  @Path("looks")
  public Page looks(@Context ContainerRequestContext request) {
    return new Page(
        "province/care/looks.jte",
        "谁看过我的数据",
        "Who looked at my data",
        Map.of("looks", service.looks(CareGate.personId(request))));
  }

  @GET
  @Path("consents")
  public Page consents(@Context ContainerRequestContext request) {
    return consents(CareGate.personId(request), null);
  }

  /** Lets an institution look. */
  @POST
  @Path("consents")
  public Response consent(
      @FormParam("institution") @DefaultValue("") String institution,
      @FormParam("days") @DefaultValue("0") int days,
      @Context ContainerRequestContext request) {
    String personId = CareGate.personId(request);
    try {
      service.consent(personId, institution, days);
      return Response.seeOther(URI.create("/care/consents")).build();
    } catch (ProblemException refusal) {
      return Response.status(refusal.problem().status())
          .entity(consents(personId, refusal))
          .build();
    }
  }

  @POST
  @Path("consents/{id: [0-9a-f-]{36}}/end")
  public Response revoke(@PathParam("id") String id, @Context ContainerRequestContext request) {
    service.revoke(CareGate.personId(request), id);
    return Response.seeOther(URI.create("/care/consents")).build();
  }

  private Page consents(String personId, ProblemException refusal) {
    return new Page(
        "province/care/consents.jte",
        refusal == null ? "授权医院查看我的报告" : "错误：授权医院查看我的报告",
        "Hospitals that may see my reports",
        Map.of("consents", service.consents(personId), "refusal", new Refused(refusal)));
  }
}
