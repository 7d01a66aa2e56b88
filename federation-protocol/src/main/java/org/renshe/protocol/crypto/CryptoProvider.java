package org.renshe.protocol.crypto;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The provider of SM2, SM3 and SM4. Handed to each JCA call, never registered with the JVM, so that
 * TLS and everything else keep the JDK's own. Safe for use by several threads.
 */
public final class CryptoProvider {
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private CryptoProvider() {}

  /** The one provider object of this process; it holds no keys. */
  public static Provider get() {
    return BOUNCY_CASTLE;
  }
}
