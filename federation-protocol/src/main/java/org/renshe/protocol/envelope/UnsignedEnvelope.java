package org.renshe.protocol.envelope;

import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * A message encoded and encrypted but not yet signed, as an outbox stores it. Its bytes are the
 * beginning of the bytes that travel and are exactly what will be signed. Immutable.
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
   * @throws ProblemException with the {@link ProtocolProblem} that names what is wrong, as {@link
   *     EnvelopeCodec#decode}
   */
  public static UnsignedEnvelope of(byte[] bytes) {
    byte[] own = bytes.clone();
    FrameContent content = Frame.readContent(own);
    if (content.length() != own.length) {
      throw ProtocolProblem.TRAILING_BYTES.with();
    }
    return new UnsignedEnvelope(HeaderCodec.decode(content.header()), own);
  }

  public EnvelopeHeader header() {
    return header;
  }

  /** A copy of the bytes to store. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
