package org.renshe.protocol.envelope;

import java.security.PublicKey;
import java.time.Clock;
import java.util.HexFormat;
import org.renshe.protocol.crypto.MerkleTree;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;
import org.renshe.protocol.trust.TrustSource;

/**
 * Checks signature and certificate without reading the payload, as the hub does. Safe for use by
 * several threads; parses a directory's certificates once and a batch's signature once.
 */
public final class EnvelopeVerifier {
  private final KeyRing keys;
  private final Clock clock;

  /**
   * @param trust asked at each message; an expired directory therefore refuses all
   * @param clock judges the dates of certificates
   */
  public EnvelopeVerifier(TrustSource trust, Clock clock) {
    this.keys = new KeyRing(trust);
    this.clock = clock;
  }

  /**
   * Returns silently when the sender is an active member, the certificate is its own, within its
   * dates and not revoked, and the signature is good.
   *
   * @throws ProblemException {@link ProtocolProblem#UNKNOWN_MEMBER}, {@code MEMBER_NOT_ACTIVE},
   *     {@code UNKNOWN_CERTIFICATE}, {@code CERTIFICATE_REVOKED}, {@code CERTIFICATE_OF_ANOTHER},
   *     {@code CERTIFICATE_NOT_VALID_NOW}, {@code SIGNATURE_WRONG}, or what the trust source throws
   */
  public void verify(SealedEnvelope envelope) {
    KnownKeys known = keys.current();
    FrameSignature signature = envelope.signature();
    PublicKey key = known.signer(envelope.header().sender(), signature.serial(), clock.instant());
    byte[] root = MerkleTree.root(envelope.content().signedPart(), signature.path());
    String fingerprint =
        signature.serial() + HexFormat.of().formatHex(Sm3.digest(root, signature.der()));
    if (!known.remembers(fingerprint)) {
      if (!Sm2.verify(key, Frame.signedBytes(root), signature.der())) {
        throw ProtocolProblem.SIGNATURE_WRONG.with();
      }
      known.remember(fingerprint);
    }
  }
}
