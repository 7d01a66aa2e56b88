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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.chassis.security.Operator;
import org.renshe.protocol.message.Declaration;
import org.renshe.province.medical.filing.DeclarationOffice;
import org.renshe.province.medical.filing.FilingProblem;

/** The clerk's list of what institutions declared, and her decision. */
@Hidden
@Path("operator/declarations")
public final class DeclarationPages {
  private static final String NUMBER = "{number: [0-9A-Za-z-]{1,30}}";
  private static final int PAGE = 50;

  private final DeclarationOffice office;

  DeclarationPages(DeclarationOffice office) {
    this.office = office;
  }

  @GET
  @Produces("text/html;charset=utf-8")
  public Page list(
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("after") @DefaultValue(" ") String after) {
    List<DeclarationOffice.View> rows =
        office.list(
            find(Declaration.Kind.values(), kind),
            find(Declaration.State.values(), state),
            after,
            PAGE);
    return new Page(
        "province/filing/declarations.jte",
        "机构申报",
        "Institutions' declarations",
        Map.of(
            "rows",
            rows,
            "kind",
            kind,
            "state",
            state,
            "next",
            rows.size() < PAGE ? "" : rows.get(PAGE - 1).number()));
  }

  @GET
  @Path(NUMBER)
  @Produces("text/html;charset=utf-8")
  public Page look(@PathParam("number") String number, @Context SecurityContext context) {
    return new Page(
        "province/filing/declaration.jte",
        "申报 " + number,
        "Declaration " + number,
        Map.of("row", office.look(number, Operator.of(context).name())));
  }

  @POST
  @Path(NUMBER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @PathParam("number") String number,
      @FormParam("act") @DefaultValue("") String act,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context SecurityContext context) {
    String actor = Operator.of(context).name();
    switch (act) {
      case "take" -> office.take(number, actor);
      case "approve" -> office.approve(number, actor);
      case "reject" -> office.reject(number, reason, actor);
      case "end" -> office.end(number, reason, actor);
      default -> throw FilingProblem.FIELD_WRONG.with("act");
    }
    return Response.seeOther(URI.create("/operator/declarations/" + number)).build();
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
