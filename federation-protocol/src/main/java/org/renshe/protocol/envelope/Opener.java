package org.renshe.protocol.envelope;

import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;
import org.renshe.protocol.trust.TrustSource;

/** Checks and decrypts incoming messages. Safe for use by several threads. */
public final class Opener {
  private final List<PrivateKey> keys;
  private final MemberCode self;
  private final EnvelopeVerifier verifier;

  /** With one key. */
  public Opener(PrivateKey key, MemberCode self, TrustSource trust, Clock clock) {
    this(List.of(key), self, trust, clock);
  }

  /** With several keys, newest first, while a rotation lasts. */
  public Opener(List<PrivateKey> keys, MemberCode self, TrustSource trust, Clock clock) {
    this.keys = List.copyOf(keys);
    this.self = self;
    this.verifier = new EnvelopeVerifier(trust, clock);
  }

  /**
   * Verifies signature and certificate, then decrypts and decodes.
   *
   * @throws ProblemException as {@link EnvelopeVerifier#verify}; {@link
   *     ProtocolProblem#NOT_FOR_THIS_MEMBER}; {@link ProtocolProblem#CANNOT_DECRYPT}; as {@link
   *     MessageCodec#decode}; {@link ProtocolProblem#OBLIGATION_DIFFERS}
   */
  public Opened open(SealedEnvelope envelope) {
    EnvelopeHeader header = envelope.header();
    verifier.verify(envelope);
    if (!header.receiver().equals(self)) {
      throw ProtocolProblem.NOT_FOR_THIS_MEMBER.with(header.receiver());
    }
    FrameContent content = envelope.content();
    byte[] plain = Payload.decrypt(keys, content.header(), content.payload());
    Message message = MessageCodec.decode(header.type(), header.version(), plain);
    Sealer.checkObligation(header, message);
    return new Opened(header, message);
  }
}
