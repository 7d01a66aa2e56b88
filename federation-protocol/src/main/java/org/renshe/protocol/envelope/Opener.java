package org.renshe.protocol.envelope;

import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.trust.TrustSource;

/** Checks and decrypts incoming messages. */
public final class Opener {
  /** With one key. */
  public Opener(PrivateKey key, MemberCode self, TrustSource trust, Clock clock) {
    this(List.of(key), self, trust, clock);
  }

  /** With several keys, newest first, while a rotation lasts. */
  public Opener(List<PrivateKey> keys, MemberCode self, TrustSource trust, Clock clock) {}

  /** Verifies, decrypts and decodes. */
  public Opened open(SealedEnvelope envelope) {
    return org.renshe.protocol.crypto.Soon.yet();
  }
}
