package org.renshe.hub.directory;

import java.time.Duration;
import java.time.Instant;

/**
 * A certificate as an operator sees it.
 *
 * @param state {@code USABLE}, {@code RETIRED} (overlap over), {@code EXPIRED} or {@code REVOKED}
 * @param daysLeft whole days until it expires or its overlap ends, zero when it is out of use
 * @param reason why it was revoked, else null
 */
public record CertificateView(
    String serial,
    String member,
    String purpose,
    State state,
    String issuedAt,
    String expiresAt,
    String retiresAt,
    long daysLeft,
    String reason) {

  /** Whether a certificate is in use. */
  public enum State {
    USABLE,
    RETIRED,
    EXPIRED,
    REVOKED
  }

  static CertificateView of(CertificateRow row, Instant now) {
    Instant end =
        row.retiresAt != null && row.retiresAt.isBefore(row.expiresAt)
            ? row.retiresAt
            : row.expiresAt;
    return new CertificateView(
        row.serial,
        row.memberCode,
        row.purpose.name(),
        state(row, now),
        row.issuedAt.toString(),
        row.expiresAt.toString(),
        row.retiresAt == null ? null : row.retiresAt.toString(),
        row.usable(now) ? Duration.between(now, end).toDays() : 0,
        row.revocationReason);
  }

  private static State state(CertificateRow row, Instant now) {
    if (row.revokedAt != null) {
      return State.REVOKED;
    }
    if (row.usable(now)) {
      return State.USABLE;
    }
    return now.isBefore(row.expiresAt) ? State.RETIRED : State.EXPIRED;
  }
}
