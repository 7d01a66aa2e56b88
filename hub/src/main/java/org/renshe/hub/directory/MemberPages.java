package org.renshe.hub.directory;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.renshe.chassis.pages.Page;
import org.renshe.hub.directory.EnrolmentRow.State;
import org.renshe.protocol.identity.MemberCode;

/** Enrolments to decide, certificates and their revocation, codes for new members. */
@Hidden
@Path("/operator/members")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class MemberPages {
  private static final String OPERATOR = "operator";

  private final DirectoryService directory;
  private final EnrolmentService enrolments;
  private final Duration codeValidity;

  MemberPages(DirectoryService directory, EnrolmentService enrolments, Duration codeValidity) {
    this.directory = directory;
    this.enrolments = enrolments;
    this.codeValidity = codeValidity;
  }

  @GET
  @Consumes(MediaType.WILDCARD)
  public Page members() {
    List<EnrolmentView> waiting = enrolments.list(State.REQUESTED);
    return new Page(
        "hub/members.jte",
        "成员与证书",
        "Members and certificates",
        Map.of("waiting", waiting, "certificates", directory.certificates()));
  }

  /** Shows the code once. */
  @POST
  @Path("codes")
  public Page code(@FormParam("member") String memberCode) {
    MemberCode member = EnrolmentRequest.member(memberCode);
    String code = enrolments.newCode(member, codeValidity, OPERATOR);
    return new Page(
        "hub/code.jte",
        "登记码",
        "Enrolment code",
        Map.of("member", member.value(), "code", code, "days", codeValidity.toDays()));
  }

  @POST
  @Path("enrolments/{id}/approval")
  public Response approve(@PathParam("id") String id) {
    enrolments.approve(id, OPERATOR);
    return back();
  }

  @POST
  @Path("enrolments/{id}/refusal")
  public Response refuse(@PathParam("id") String id, @FormParam("reason") String reason) {
    enrolments.refuse(id, reason, OPERATOR);
    return back();
  }

  /** Revokes only when the member's code was typed again. */
  @POST
  @Path("revocations")
  public Response revoke(
      @FormParam("serial") String serial,
      @FormParam("reason") String reason,
      @FormParam("confirm") String confirm) {
    CertificateView certificate = directory.view(serial);
    if (!certificate.member().equals(confirm)) {
      throw DirectoryProblem.NOT_CONFIRMED.with(certificate.member());
    }
    directory.revoke(serial, reason, OPERATOR);
    return back();
  }

  private static Response back() {
    return Response.seeOther(URI.create("/operator/members")).build();
  }
}
