package org.renshe.protocol.trust;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key and the certificates that say whose it is (签名身份).
 *
 * @param key SM2 for signing, EC P-256 for transport; never leaves the process
 * @param chain the key's own certificate first, then each issuer; at least one
 */
public record SigningIdentity(PrivateKey key, List<X509Certificate> chain) {
  /**
   * @throws IllegalArgumentException for an empty chain
   */
  public SigningIdentity {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("an identity has a certificate");
    }
  }

  /** The key's own certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** Serial of {@link #certificate()}, lower-case hexadecimal. */
  public String serial() {
    return Certificates.serialOf(certificate());
  }

  @Override
  public String toString() {
    return "SigningIdentity[" + certificate().getSubjectX500Principal() + " " + serial() + "]";
  }
}
