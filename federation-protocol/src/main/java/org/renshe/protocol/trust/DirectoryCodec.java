package org.renshe.protocol.trust;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;

/** The directory as signed bytes. */
public final class DirectoryCodec {
  private DirectoryCodec() {}

  /** Signs with the hub's signing identity. */
  public static byte[] sign(Directory directory, SigningIdentity hub, SecureRandom random) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Checks signature, chain to the root, and dates. */
  public static Directory verify(byte[] bytes, X509Certificate root, Clock clock) {
    return org.renshe.protocol.crypto.Soon.yet();
  }
}
