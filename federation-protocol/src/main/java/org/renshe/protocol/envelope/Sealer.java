package org.renshe.protocol.envelope;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.renshe.protocol.crypto.MerkleTree;
import org.renshe.protocol.crypto.Sm2;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.TrustSource;

/**
 * Encodes, encrypts and signs outgoing messages. Encrypting and signing are two steps, so that an
 * outbox stores the one and signs whatever is waiting at once. Safe for use by several threads.
 */
public final class Sealer {
  private final SigningIdentity identity;
  private final MemberCode self;
  private final KeyRing keys;
  private final SecureRandom random;

  /**
   * @param identity this member's signing key
   * @param trust where receivers' certificates come from
   * @throws ProblemException {@link ProtocolProblem#CERTIFICATE_NAMES_NOBODY} when the identity is
   *     no member's
   */
  public Sealer(SigningIdentity identity, TrustSource trust, SecureRandom random) {
    this.identity = identity;
    this.self = Certificates.memberOf(identity.certificate());
    this.keys = new KeyRing(trust);
    this.random = random;
  }

  /**
   * Encodes the message and encrypts it for the header's receiver, by each of its certificates that
   * is valid at {@code sentAt}: while it changes keys, it may read with the old or the new one.
   *
   * @throws ProblemException {@link ProtocolProblem#NOT_THE_SIGNER} for another's header, {@code
   *     OBLIGATION_DIFFERS} when header and message differ in it, {@code BAD_FIELD} for a type that
   *     is not the message's, {@code UNKNOWN_MEMBER} or {@code NO_USABLE_CERTIFICATE} for the
   *     receiver, {@code TOO_LARGE}, or what {@link MessageCodec#encode} throws
   */
  public UnsignedEnvelope prepare(EnvelopeHeader header, Message message) {
    if (!header.sender().equals(self)) {
      throw ProtocolProblem.NOT_THE_SIGNER.with(self, header.sender());
    }
    if (!header.type().equals(message.type().wireName())
        || header.version() != message.type().version()) {
      throw ProtocolProblem.BAD_FIELD.with("type");
    }
    checkObligation(header, message);
    byte[] headerBytes = HeaderCodec.encode(header);
    List<PublicKey> receivers = keys.current().receivers(header.receiver(), header.sentAt());
    byte[] payload = Payload.encrypt(receivers, headerBytes, MessageCodec.encode(message), random);
    return new UnsignedEnvelope(header, Frame.content(headerBytes, payload));
  }

  /**
   * Signs all with one signature; the results stand in the order of the arguments.
   *
   * @throws ProblemException {@link ProtocolProblem#NOTHING_TO_SIGN} for an empty list, {@link
   *     ProtocolProblem#NOT_THE_SIGNER} when one is another member's
   */
  public List<SealedEnvelope> sign(List<UnsignedEnvelope> envelopes) {
    if (envelopes.isEmpty()) {
      throw ProtocolProblem.NOTHING_TO_SIGN.with();
    }
    for (UnsignedEnvelope envelope : envelopes) {
      if (!envelope.header().sender().equals(self)) {
        throw ProtocolProblem.NOT_THE_SIGNER.with(self, envelope.header().sender());
      }
    }
    List<byte[]> contents = envelopes.stream().map(UnsignedEnvelope::bytes).toList();
    MerkleTree tree = MerkleTree.of(contents);
    byte[] der = Sm2.sign(identity.key(), Frame.signedBytes(tree.root()), random);
    List<SealedEnvelope> sealed = new ArrayList<>(contents.size());
    for (int i = 0; i < contents.size(); i++) {
      FrameSignature signature = new FrameSignature(identity.serial(), der, tree.path(i));
      byte[] bytes = Frame.signed(contents.get(i), signature);
      FrameContent content = Frame.readContent(bytes);
      sealed.add(new SealedEnvelope(envelopes.get(i).header(), content, signature));
    }
    return sealed;
  }

  static void checkObligation(EnvelopeHeader header, Message message) {
    if (!Objects.equals(message.obligation().orElse(null), header.obligation())) {
      throw ProtocolProblem.OBLIGATION_DIFFERS.with();
    }
  }
}
