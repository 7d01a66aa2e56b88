package org.renshe.hub.directory;

import java.util.Objects;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.CertificateRequest;

/**
 * What a member hands in to enrol, to rotate its keys, or to get its own authority for hospitals.
 *
 * @param memberCode province, such as {@code 310000}
 * @param memberName name in Chinese, at most 100 characters
 * @param enrolmentCode given by the hub's operator out of band, good once
 * @param signingRequest SM2 certificate request in PEM; null only with a hospital authority request
 * @param transportRequest EC P-256 certificate request in PEM; null with signingRequest only
 * @param hospitalCaRequest SM2 request in PEM for the province's hospital authority, or null
 */
public record EnrolmentRequest(
    String memberCode,
    String memberName,
    String enrolmentCode,
    String signingRequest,
    String transportRequest,
    String hospitalCaRequest) {

  /** Refuses what cannot become certificates of this member. */
  void check() {
    MemberCode member = member();
    if (memberName == null || memberName.isBlank() || memberName.length() > 100) {
      throw DirectoryProblem.MEMBER_NAME_MISSING.with();
    }
    if ((signingRequest == null) != (transportRequest == null)) {
      throw DirectoryProblem.REQUEST_INCOMPLETE.with(
          signingRequest == null ? "signingRequest" : "transportRequest");
    }
    if (signingRequest == null && hospitalCaRequest == null) {
      throw DirectoryProblem.REQUEST_INCOMPLETE.with("signingRequest, transportRequest");
    }
    check("signingRequest", signingRequest, true, member);
    check("transportRequest", transportRequest, false, member);
    check("hospitalCaRequest", hospitalCaRequest, true, member);
  }

  MemberCode member() {
    return member(memberCode);
  }

  /** A province's code; the hub itself does not enrol. */
  static MemberCode member(String memberCode) {
    try {
      MemberCode member = new MemberCode(memberCode);
      if (!member.isHub()) {
        return member;
      }
    } catch (IllegalArgumentException e) {
      throw new ProblemException(DirectoryProblem.NOT_A_MEMBER_CODE, e, memberCode);
    }
    throw DirectoryProblem.NOT_A_MEMBER_CODE.with(memberCode);
  }

  boolean sameRequests(EnrolmentRow row) {
    return Objects.equals(signingRequest, row.signingRequest)
        && Objects.equals(transportRequest, row.transportRequest)
        && Objects.equals(hospitalCaRequest, row.hospitalCaRequest);
  }

  private static void check(String field, String pem, boolean sm2, MemberCode member) {
    if (pem == null) {
      return;
    }
    CertificateRequest request = CertificateRequest.parse(pem);
    if (request.isSm2() != sm2) {
      throw DirectoryProblem.REQUEST_UNREADABLE.with(field);
    }
    if (!member.equals(request.member())) {
      throw DirectoryProblem.SUBJECT_NOT_THE_MEMBER.with(request.code(), member);
    }
  }
}
