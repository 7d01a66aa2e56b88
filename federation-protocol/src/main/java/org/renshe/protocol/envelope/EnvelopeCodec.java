package org.renshe.protocol.envelope;

/** Reads the bytes that travel. */
public final class EnvelopeCodec {
  /** Largest envelope, in bytes: 4 MiB. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private EnvelopeCodec() {}

  /** Strict reading; says nothing about trust. */
  public static SealedEnvelope decode(byte[] bytes) {
    return org.renshe.protocol.crypto.Soon.yet();
  }
}
