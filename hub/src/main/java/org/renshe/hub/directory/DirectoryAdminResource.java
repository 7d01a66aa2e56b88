package org.renshe.hub.directory;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.renshe.hub.directory.EnrolmentRow.State;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;

/** What the hub's operator does with members and their certificates. */
@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DirectoryAdminResource {
  private static final String OPERATOR = "operator";

  private final DirectoryService directory;
  private final EnrolmentService enrolments;
  private final Duration codeValidity;

  DirectoryAdminResource(
      DirectoryService directory, EnrolmentService enrolments, Duration codeValidity) {
    this.directory = directory;
    this.enrolments = enrolments;
    this.codeValidity = codeValidity;
  }

  /** For which member. */
  public record CodeRequest(String memberCode) {}

  /** Shown once; the hub keeps only its digest. */
  public record Code(String memberCode, String enrolmentCode) {}

  /** Why not. */
  public record Refusal(String reason) {}

  /** Which certificate, and why. */
  public record Revocation(String serial, String reason) {}

  /** The directory in force once it was done. */
  public record Revoked(String serial, long directoryNumber) {}

  @POST
  @Path("enrolment-codes")
  public Code newCode(CodeRequest request) {
    MemberCode member = EnrolmentRequest.member(request == null ? null : request.memberCode());
    return new Code(member.value(), enrolments.newCode(member, codeValidity, OPERATOR));
  }

  @GET
  @Path("enrolments")
  public List<EnrolmentView> enrolments(
      @DefaultValue("REQUESTED") @QueryParam("state") String state) {
    return enrolments.list(state(state));
  }

  @POST
  @Path("enrolments/{id}/approval")
  public EnrolmentView approve(@PathParam("id") String id) {
    return enrolments.approve(id, OPERATOR);
  }

  @POST
  @Path("enrolments/{id}/refusal")
  public EnrolmentView refuse(@PathParam("id") String id, Refusal refusal) {
    return enrolments.refuse(id, refusal == null ? null : refusal.reason(), OPERATOR);
  }

  @GET
  @Path("certificates")
  public List<CertificateView> certificates() {
    return directory.certificates();
  }

  @POST
  @Path("revocations")
  public Revoked revoke(Revocation revocation) {
    directory.revoke(
        revocation == null ? null : revocation.serial(),
        revocation == null ? null : revocation.reason(),
        OPERATOR);
    return new Revoked(revocation.serial(), directory.current().number());
  }

  private static State state(String name) {
    try {
      return State.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(DirectoryProblem.NOT_A_STATE, e, name);
    }
  }
}
