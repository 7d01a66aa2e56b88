package org.renshe.protocol.envelope;

import java.util.concurrent.atomic.AtomicReference;
import org.renshe.protocol.trust.Directory;
import org.renshe.protocol.trust.TrustSource;

/** The {@link KnownKeys} of the current directory, parsed anew only when the directory changes. */
final class KeyRing {
  private final TrustSource trust;
  private final AtomicReference<KnownKeys> known = new AtomicReference<>();

  KeyRing(TrustSource trust) {
    this.trust = trust;
  }

  KnownKeys current() {
    Directory directory = trust.current();
    KnownKeys keys = known.get();
    if (keys == null || !keys.isOf(directory)) {
      keys = new KnownKeys(directory);
      known.set(keys);
    }
    return keys;
  }
}
