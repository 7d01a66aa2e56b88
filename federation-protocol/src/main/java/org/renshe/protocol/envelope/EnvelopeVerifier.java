package org.renshe.protocol.envelope;

import java.time.Clock;
import org.renshe.protocol.trust.TrustSource;

/** Checks signature and certificate without reading the payload, as the hub does. */
public final class EnvelopeVerifier {
  public EnvelopeVerifier(TrustSource trust, Clock clock) {}

  /** Returns silently when signature and certificate are good. */
  public void verify(SealedEnvelope envelope) {
    org.renshe.protocol.crypto.Soon.yet();
  }
}
