package org.renshe.protocol.envelope;

/**
 * A message encoded and encrypted but not yet signed, as an outbox stores it. Its bytes are the
 * beginning of the bytes that travel and are exactly what will be signed.
 */
public final class UnsignedEnvelope {
  private final EnvelopeHeader header;
  private final byte[] bytes;

  UnsignedEnvelope(EnvelopeHeader header, byte[] bytes) {
    this.header = header;
    this.bytes = bytes;
  }

  /**
   * Reads stored bytes.
   *
   * @throws org.renshe.protocol.problem.ProblemException as {@link EnvelopeCodec#decode}
   */
  public static UnsignedEnvelope of(byte[] bytes) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  public EnvelopeHeader header() {
    return header;
  }

  /** A copy of the bytes to store. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
