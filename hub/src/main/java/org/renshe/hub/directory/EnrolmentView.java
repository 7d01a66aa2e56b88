package org.renshe.hub.directory;

/**
 * An enrolment and what was issued for it.
 *
 * @param state {@code REQUESTED}, {@code APPROVED} or {@code REFUSED}
 * @param reason why it was refused, else null
 * @param signingCertificates PEM, the member's own first and the SM2 root last; null until approved
 * @param transportCertificates PEM, the member's own first and the P-256 root last
 * @param hospitalCaCertificates PEM, the province's authority first and the SM2 root last
 */
public record EnrolmentView(
    String id,
    String memberCode,
    String memberName,
    String state,
    String requestedAt,
    String decidedAt,
    String decidedBy,
    String reason,
    boolean hospitalAuthority,
    String signingCertificates,
    String transportCertificates,
    String hospitalCaCertificates) {

  static EnrolmentView of(EnrolmentRow row, String signing, String transport, String hospitalCa) {
    return new EnrolmentView(
        row.id,
        row.memberCode,
        row.memberName,
        row.state.name(),
        row.requestedAt.toString(),
        row.decidedAt == null ? null : row.decidedAt.toString(),
        row.decidedBy,
        row.reason,
        row.hospitalCaRequest != null,
        signing,
        transport,
        hospitalCa);
  }
}
