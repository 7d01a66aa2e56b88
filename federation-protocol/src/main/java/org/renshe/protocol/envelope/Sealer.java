package org.renshe.protocol.envelope;

import java.security.SecureRandom;
import java.util.List;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.TrustSource;

/** Encodes, encrypts and signs outgoing messages. */
public final class Sealer {

  public Sealer(SigningIdentity identity, TrustSource trust, SecureRandom random) {}

  /** Encodes the message and encrypts it for the header's receiver. */
  public UnsignedEnvelope prepare(EnvelopeHeader header, Message message) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Signs all with one signature, in their order. */
  public List<SealedEnvelope> sign(List<UnsignedEnvelope> envelopes) {
    return org.renshe.protocol.crypto.Soon.yet();
  }
}
