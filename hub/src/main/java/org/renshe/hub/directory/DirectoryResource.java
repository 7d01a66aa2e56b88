package org.renshe.hub.directory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What members do: pull the directory, hand in a request, fetch what was issued. */
@Path("/api/v1")
public final class DirectoryResource {
  private final LocalTrust trust;
  private final EnrolmentService enrolments;

  DirectoryResource(LocalTrust trust, EnrolmentService enrolments) {
    this.trust = trust;
    this.enrolments = enrolments;
  }

  /** The signed directory; its number is its entity tag. */
  @GET
  @Path("directory")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response directory(@Context Request request) {
    LocalTrust.Published published = trust.publication();
    EntityTag tag = new EntityTag(Long.toString(published.directory().number()));
    CacheControl always = new CacheControl();
    always.setNoCache(true);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged == null ? Response.ok(published.signed()) : unchanged;
    return answer.tag(tag).cacheControl(always).build();
  }

  @POST
  @Path("enrolments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response enrol(EnrolmentRequest request) {
    if (request == null) {
      throw DirectoryProblem.REQUEST_INCOMPLETE.with("body");
    }
    EnrolmentView enrolment = enrolments.request(request);
    return Response.accepted(enrolment)
        .location(URI.create("/api/v1/enrolments/" + enrolment.id()))
        .build();
  }

  @GET
  @Path("enrolments/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public EnrolmentView enrolment(@PathParam("id") String id) {
    return enrolments.find(id);
  }
}
