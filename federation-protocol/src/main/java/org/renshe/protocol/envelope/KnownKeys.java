package org.renshe.protocol.envelope;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProtocolProblem;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Directory;

/**
 * A directory with its signing certificates parsed once, and the batch signatures already found
 * good under it. A new directory starts with neither.
 */
final class KnownKeys {
  private static final int REMEMBERED_SIGNATURES = 512;

  private final Directory directory;
  private final Map<MemberCode, List<Key>> keys = new HashMap<>();
  private final Map<String, Boolean> goodSignatures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED_SIGNATURES;
        }
      };

  KnownKeys(Directory directory) {
    this.directory = directory;
    for (Directory.Member member : directory.members()) {
      List<Key> own = new ArrayList<>();
      for (byte[] der : member.signingCertificates()) {
        own.add(Key.of(Certificates.parse(der), directory));
      }
      keys.put(member.code(), List.copyOf(own));
    }
  }

  boolean isOf(Directory other) {
    return directory.number() == other.number() && directory.issuedAt().equals(other.issuedAt());
  }

  /** The key that a member signed with, if it may be used at that time. */
  PublicKey signer(MemberCode member, String serial, Instant at) {
    for (Key key : active(member)) {
      if (key.serial.equals(serial)) {
        key.check(member, at);
        return key.publicKey;
      }
    }
    throw ProtocolProblem.UNKNOWN_CERTIFICATE.with(member, serial);
  }

  /** The keys that a member may read with at that time, newest first, at least one. */
  List<PublicKey> receivers(MemberCode member, Instant at) {
    List<PublicKey> usable =
        active(member).stream()
            .filter(key -> key.isUsable(member, at))
            .map(key -> key.publicKey)
            .limit(Payload.MAX_RECEIVER_KEYS)
            .toList();
    if (usable.isEmpty()) {
      throw ProtocolProblem.NO_USABLE_CERTIFICATE.with(member);
    }
    return usable;
  }

  boolean remembers(String signature) {
    synchronized (goodSignatures) {
      return goodSignatures.containsKey(signature);
    }
  }

  void remember(String signature) {
    synchronized (goodSignatures) {
      goodSignatures.put(signature, Boolean.TRUE);
    }
  }

  private List<Key> active(MemberCode member) {
    Directory.Member entry =
        directory.member(member).orElseThrow(() -> ProtocolProblem.UNKNOWN_MEMBER.with(member));
    if (!entry.active()) {
      throw ProtocolProblem.MEMBER_NOT_ACTIVE.with(member);
    }
    return keys.get(member);
  }

  private record Key(
      String serial,
      MemberCode owner,
      PublicKey publicKey,
      Instant from,
      Instant to,
      boolean revoked) {
    static Key of(X509Certificate certificate, Directory directory) {
      String serial = Certificates.serialOf(certificate);
      return new Key(
          serial,
          Certificates.memberOf(certificate),
          certificate.getPublicKey(),
          certificate.getNotBefore().toInstant(),
          certificate.getNotAfter().toInstant(),
          directory.isRevoked(serial));
    }

    boolean isUsable(MemberCode member, Instant at) {
      return !revoked && owner.equals(member) && isWithinDates(at);
    }

    void check(MemberCode member, Instant at) {
      if (revoked) {
        throw ProtocolProblem.CERTIFICATE_REVOKED.with(serial);
      }
      if (!owner.equals(member)) {
        throw ProtocolProblem.CERTIFICATE_OF_ANOTHER.with(serial, member);
      }
      if (!isWithinDates(at)) {
        throw ProtocolProblem.CERTIFICATE_NOT_VALID_NOW.with(serial);
      }
    }

    private boolean isWithinDates(Instant at) {
      return !at.isBefore(from) && !at.isAfter(to);
    }
  }
}
