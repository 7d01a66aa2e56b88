package org.renshe.protocol.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renshe.protocol.identity.MemberCode;

/**
 * The signed, numbered, expiring list of members, keys and revocations (成员目录), published by the hub
 * and pulled by members.
 *
 * @param number grows by one with each publication; a member never goes back
 * @param issuedAt when the hub signed it
 * @param expiresAt after this a member stops accepting messages
 * @param members every member, active or not
 * @param revokedSerials serials of revoked certificates, lower-case hex, of either kind
 */
public record Directory(
    long number,
    Instant issuedAt,
    Instant expiresAt,
    List<Member> members,
    List<String> revokedSerials) {

  public Directory {
    members = List.copyOf(members);
    revokedSerials = List.copyOf(revokedSerials);
  }

  /**
   * A member (成员) and its certificates.
   *
   * @param code member
   * @param name name in Chinese
   * @param active whether it may send and receive
   * @param signingCertificates SM2 certificates in DER, newest first; more than one during rotation
   * @param transportCertificates EC P-256 certificates in DER for TLS, newest first
   */
  public record Member(
      MemberCode code,
      String name,
      boolean active,
      List<byte[]> signingCertificates,
      List<byte[]> transportCertificates) {
    public Member {
      signingCertificates = List.copyOf(signingCertificates);
      transportCertificates = List.copyOf(transportCertificates);
    }
  }

  /** The entry of a member, active or not; empty for one that never enrolled. */
  public Optional<Member> member(MemberCode code) {
    return members.stream().filter(member -> member.code().equals(code)).findFirst();
  }

  /** Whether a certificate is revoked; serial in lower-case hexadecimal without leading zeros. */
  public boolean isRevoked(String serial) {
    return revokedSerials.contains(serial);
  }
}
