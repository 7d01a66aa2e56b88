package org.renshe.province.medical.filing.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.renshe.chassis.pages.Page;
import org.renshe.province.medical.filing.ApplicationDetails;
import org.renshe.province.medical.filing.FilingChannel;
import org.renshe.province.medical.filing.FilingOffice;
import org.renshe.province.medical.filing.FilingProblem;

/** The end of the journey: checked, sent once, and what happens next. */
@Hidden
@Path("filing")
@Produces("text/html;charset=utf-8")
public final class CheckPages {
  private final FilingOffice office;
  private final Journey journey;

  CheckPages(FilingOffice office, Journey journey) {
    this.office = office;
    this.journey = journey;
  }

  @GET
  @Path("check")
  public Response check(@Context HttpHeaders headers) {
    Draft draft = journey.require(headers).draft();
    if (draft.sent() || Step.next(draft) != Step.CHECK) {
      URI to = URI.create(draft.sent() ? "/filing/done" : Step.next(draft).url());
      return Response.seeOther(to).build();
    }
    Map<String, Object> params =
        Map.of(
            "token", journey.token(draft),
            "draft", new Checked(draft),
            "files", office.evidence(draft.number()),
            "months", office.policy(draft.personId(), draft.insuranceKind()).temporaryMonths());
    return Response.ok(
            new Page("province/filing/check.jte", Step.CHECK.zh(), Step.CHECK.en(), params))
        .build();
  }

  /** Sent twice, it is one filing: its number was given when the journey began. */
  @POST
  @Path("check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @FormParam("token") String token, @Context HttpHeaders headers, @Context UriInfo uri) {
    Journey.Going going = journey.require(headers, token);
    Draft draft = going.draft();
    if (!draft.sent() && Step.next(draft) != Step.CHECK) {
      throw FilingProblem.SESSION_OVER.with();
    }
    office.apply(
        new FilingOffice.Wish(
            draft.number(),
            draft.personId(),
            draft.insuranceKind(),
            draft.filingKind(),
            draft.place(),
            draft.firstDay(),
            draft.lastDay(),
            FilingChannel.CITIZEN,
            draft.evidence().equals("promised"),
            Set.of(),
            new ApplicationDetails(draft.telephone(), draft.address(), "", Map.of())),
        "citizen");
    return journey.goOn(going, draft.asSent(), "/filing/done", uri);
  }

  @GET
  @Path("done")
  public Page done(@Context HttpHeaders headers) {
    Draft draft = journey.require(headers).draft();
    return new Page(
        "province/filing/done.jte",
        "备案已提交",
        "Your filing was sent",
        Map.of("filing", office.look(draft.number(), "citizen")));
  }
}
