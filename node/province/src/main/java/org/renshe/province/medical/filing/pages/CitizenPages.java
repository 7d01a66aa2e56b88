package org.renshe.province.medical.filing.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.filing.FilingOffice;
import org.renshe.province.medical.filing.FilingProblem;

/** The citizen's journey: one question a page, answers kept when she goes back. */
@Hidden
@Path("filing")
@Produces("text/html;charset=utf-8")
public final class CitizenPages {
  private static final String QUESTION = "{step: insurance|kind|province|city|dates|contact}";

  private final FilingOffice office;
  private final Identity identity;
  private final Journey journey;
  private final Questions questions;
  private final Answers answers;

  CitizenPages(FilingOffice office, Identity identity, Journey journey, Questions questions) {
    this.office = office;
    this.identity = identity;
    this.journey = journey;
    this.questions = questions;
    this.answers = new Answers(questions);
  }

  @GET
  public Page start() {
    return new Page("province/filing/start.jte", "异地就医备案", "File for care elsewhere", Map.of());
  }

  @GET
  @Path("identity")
  public Page identify() {
    return Identity.page(Map.of());
  }

  /** Whose filing it is: by card and document number, or by electronic card. */
  @POST
  @Path("identity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response identified(MultivaluedMap<String, String> sent, @Context UriInfo uri) {
    Identity.Found found = identity.find(sent);
    if (!found.faults().isEmpty()) {
      return Journey.again(Identity.page(found.faults()));
    }
    Draft draft = Draft.begin(found.personId(), office.newNumber());
    List<InsuranceKind> insurances = office.insurances(found.personId());
    if (insurances.isEmpty()) {
      throw FilingProblem.NOT_INSURED.with();
    }
    return journey.begin(
        insurances.size() == 1 ? draft.withInsurance(insurances.get(0).name()) : draft, uri);
  }

  @GET
  @Path(QUESTION)
  public Response ask(@PathParam("step") String path, @Context HttpHeaders headers) {
    Draft draft = journey.require(headers).draft();
    Step step = Step.of(path);
    Step next = Step.next(draft);
    if (draft.sent() || step.compareTo(next) > 0) {
      return Response.seeOther(URI.create(draft.sent() ? "/filing/done" : next.url())).build();
    }
    Form form = questions.form(step, draft, journey.token(draft), Map.of());
    return Response.ok(Questions.page(step, form)).build();
  }

  @POST
  @Path(QUESTION)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("step") String path,
      MultivaluedMap<String, String> sent,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Journey.Going going = journey.require(headers, sent.getFirst("token"));
    Step step = Step.of(path);
    if (step.compareTo(Step.next(going.draft())) > 0) {
      throw FilingProblem.SESSION_OVER.with();
    }
    Answers.Read read = answers.read(step, going.draft(), sent);
    if (!read.faults().isEmpty()) {
      Form form = questions.form(step, read.draft(), journey.token(going.draft()), read.faults());
      return Journey.again(Questions.page(step, form));
    }
    return journey.goOn(going, read.draft(), Step.next(read.draft()).url(), uri);
  }
}
