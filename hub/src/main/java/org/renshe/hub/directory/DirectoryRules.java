package org.renshe.hub.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.renshe.hub.directory.CertificateRow.Purpose;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.Directory;

/** What a directory says, given members and certificates. Pure. */
final class DirectoryRules {
  private DirectoryRules() {}

  /**
   * The hub's own entry: it writes to members and reads what they answer (三方对账). It comes to its
   * broker from inside, so it has no certificate for a line.
   */
  static Directory.Member hub(byte[] signingCertificate) {
    return new Directory.Member(
        MemberCode.HUB, "全国中心", true, List.of(signingCertificate), List.of());
  }

  /**
   * The directory at that time, the hub first. A member is active while it has a usable certificate
   * of each kind.
   */
  static Directory directory(
      long number,
      Instant now,
      Duration lifetime,
      Directory.Member hub,
      List<MemberRow> members,
      List<CertificateRow> certificates) {
    return new Directory(
        number,
        now,
        now.plus(lifetime),
        Stream.concat(
                Stream.of(hub),
                members.stream()
                    .sorted(Comparator.comparing((MemberRow member) -> member.code))
                    .map(member -> member(member, now, certificates)))
            .toList(),
        certificates.stream()
            .filter(certificate -> certificate.revokedAt != null)
            .filter(certificate -> now.isBefore(certificate.expiresAt))
            .map(certificate -> certificate.serial)
            .sorted()
            .toList());
  }

  /** Whether a new one must be published although nobody changed anything. */
  static boolean isDue(Directory last, Directory candidate, Instant now) {
    Duration lifetime = Duration.between(last.issuedAt(), last.expiresAt());
    return !now.isBefore(last.issuedAt().plus(lifetime.dividedBy(2)))
        || !shape(last).equals(shape(candidate));
  }

  private static Directory.Member member(
      MemberRow member, Instant now, List<CertificateRow> certificates) {
    List<byte[]> signing = usable(member, Purpose.SIGNING, now, certificates);
    List<byte[]> transport = usable(member, Purpose.TRANSPORT, now, certificates);
    return new Directory.Member(
        new MemberCode(member.code),
        member.name,
        !signing.isEmpty() && !transport.isEmpty(),
        signing,
        transport);
  }

  private static List<byte[]> usable(
      MemberRow member, Purpose purpose, Instant now, List<CertificateRow> certificates) {
    return certificates.stream()
        .filter(certificate -> certificate.memberCode.equals(member.code))
        .filter(certificate -> certificate.purpose == purpose)
        .filter(certificate -> certificate.usable(now))
        .sorted(
            Comparator.comparing((CertificateRow certificate) -> certificate.issuedAt).reversed())
        .map(certificate -> certificate.certificate.clone())
        .toList();
  }

  private static List<String> shape(Directory directory) {
    return directory.members().stream()
        .map(
            member ->
                member.code()
                    + member.name()
                    + member.active()
                    + digests(member.signingCertificates())
                    + digests(member.transportCertificates()))
        .toList();
  }

  private static List<String> digests(List<byte[]> certificates) {
    return certificates.stream().map(Sm3::hex).toList();
  }
}
