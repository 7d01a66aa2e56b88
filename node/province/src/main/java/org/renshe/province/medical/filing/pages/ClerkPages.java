package org.renshe.province.medical.filing.pages;

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
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Operator;
import org.renshe.protocol.message.FilingKind;
import org.renshe.province.medical.filing.EndReason;
import org.renshe.province.medical.filing.FilingFilter;
import org.renshe.province.medical.filing.FilingOffice;
import org.renshe.province.medical.filing.FilingProblem;
import org.renshe.province.medical.filing.FilingState;
import org.renshe.province.medical.filing.FilingView;

/** The clerk's work list and what she does with a filing; the filter is in the address. */
@Hidden
@Path("operator/filings")
public final class ClerkPages {
  private static final String NUMBER = "{number: [0-9A-Za-z-]{1,30}}";
  private static final int PAGE = 50;
  private static final int EXPORT_MAX = 5000;

  private final FilingOffice office;

  ClerkPages(FilingOffice office) {
    this.office = office;
  }

  @GET
  @Produces("text/html;charset=utf-8")
  public Page list(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("owner") @DefaultValue("") String owner,
      @QueryParam("overdue") @DefaultValue("") String overdue,
      @QueryParam("after") @DefaultValue(" ") String after) {
    ClerkFilter filter = new ClerkFilter(state, kind, owner, overdue);
    List<FilingView> rows = office.list(filter.of(after), PAGE);
    return new Page(
        "province/filing/clerk-list.jte",
        "异地就医备案工作列表",
        "Filings for care elsewhere",
        Map.of(
            "rows",
            rows,
            "filter",
            filter,
            "next",
            rows.size() < PAGE ? "" : rows.get(PAGE - 1).number()));
  }

  /** What is filtered, as a file with the clerk's mark; the export is audited. */
  @GET
  @Path("list.csv")
  @Produces("text/csv;charset=utf-8")
  public Response export(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("owner") @DefaultValue("") String owner,
      @QueryParam("overdue") @DefaultValue("") String overdue,
      @Context SecurityContext context) {
    ClerkFilter filter = new ClerkFilter(state, kind, owner, overdue);
    String actor = Operator.of(context).name();
    List<FilingView> rows = office.list(filter.of(" "), EXPORT_MAX);
    office.exported(rows.size(), actor, filter.query());
    return Response.ok(ClerkTable.csv(rows, actor, office.today()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"filings.csv\"")
        .build();
  }

  @GET
  @Path(NUMBER)
  @Produces("text/html;charset=utf-8")
  public Page look(@PathParam("number") String number, @Context SecurityContext context) {
    return new Page(
        "province/filing/clerk-filing.jte",
        "备案 " + number,
        "Filing " + number,
        Map.of(
            "filing",
            office.look(number, Operator.of(context).name()),
            "materials",
            office.tables().materials()));
  }

  @GET
  @Path(NUMBER + "/evidence/{id}")
  public Response evidence(
      @PathParam("number") String number,
      @PathParam("id") String id,
      @Context SecurityContext context) {
    FilingOffice.Looked looked = office.lookAtEvidence(number, id, Operator.of(context).name());
    String ending = looked.evidence().mediaType().replaceFirst(".*/", "");
    return Response.ok(looked.content(), looked.evidence().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "." + ending + "\"")
        .build();
  }

  @POST
  @Path(NUMBER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @PathParam("number") String number,
      @FormParam("act") @DefaultValue("") String act,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("why") @DefaultValue("CANCELLED") String why,
      @FormParam("typed") @DefaultValue("") String typed,
      @Context SecurityContext context) {
    String actor = Operator.of(context).name();
    switch (act) {
      case "take" -> office.take(number, actor);
      case "accept" -> office.accept(number, actor);
      case "reject" -> office.reject(number, reason, actor);
      case "evidence" -> office.handInEvidence(number, actor);
      case "end" -> end(number, why, reason, typed, actor);
      default -> throw FilingProblem.FIELD_WRONG.with("act");
    }
    return Response.seeOther(URI.create("/operator/filings/" + number)).build();
  }

  /** What cannot be taken back is typed once more. */
  private void end(String number, String why, String reason, String typed, String actor) {
    if (!typed.strip().equals(number)) {
      throw FilingProblem.FIELD_WRONG.with("typed");
    }
    EndReason ended =
        why.equals(EndReason.FALSE_PROMISE.name()) ? EndReason.FALSE_PROMISE : EndReason.CANCELLED;
    office.end(number, ended, reason, actor);
  }

  /** The filter as it stands in the address. */
  public record ClerkFilter(String state, String kind, String owner, String overdue) {
    FilingFilter of(String after) {
      return new FilingFilter(
          find(FilingState.values(), state),
          find(FilingKind.values(), kind),
          owner,
          "1".equals(overdue),
          after);
    }

    /** For links to the next page and to the file. */
    public String query() {
      return "state=" + state + "&kind=" + kind + "&owner=" + encoded() + "&overdue=" + overdue;
    }

    private String encoded() {
      return java.net.URLEncoder.encode(owner, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static <E extends Enum<E>> E find(E[] values, String name) {
      if (name.isEmpty()) {
        return null;
      }
      for (E value : values) {
        if (value.name().equals(name)) {
          return value;
        }
      }
      throw FilingProblem.FIELD_WRONG.with("filter");
    }
  }
}
