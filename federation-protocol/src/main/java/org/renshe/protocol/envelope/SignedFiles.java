package org.renshe.protocol.envelope;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/** Writes an envelope as files whose signature and chain the openssl program verifies. */
public final class SignedFiles {
  private SignedFiles() {}

  /**
   * Writes the files and {@code verify.sh} into the folder.
   *
   * @param chain signer's certificate first, root last
   */
  public static void export(SealedEnvelope envelope, List<X509Certificate> chain, Path folder) {
    org.renshe.protocol.crypto.Soon.yet();
  }
}
