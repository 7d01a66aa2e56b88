package org.renshe.protocol.envelope;

import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * Reads the bytes that travel, as if their sender were hostile. The layout is told in {@code
 * federation-protocol/README.md}. Safe for use by several threads.
 */
public final class EnvelopeCodec {
  /** Largest envelope, in bytes: 4 MiB. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private EnvelopeCodec() {}

  /**
   * Reads an envelope; says nothing about trust, which is {@link Opener}'s or {@link
   * EnvelopeVerifier}'s business.
   *
   * @throws ProblemException with a {@link ProtocolProblem} that names what is wrong: {@code
   *     TOO_LARGE}, {@code TRUNCATED}, {@code NOT_AN_ENVELOPE}, {@code UNKNOWN_FORMAT}, {@code
   *     TRAILING_BYTES}, {@code TOO_MANY_ITEMS}, or one of the header's JSON; never another
   *     exception
   */
  public static SealedEnvelope decode(byte[] bytes) {
    FrameContent content = Frame.readContent(bytes.clone());
    FrameSignature signature = Frame.readSignature(content);
    return new SealedEnvelope(HeaderCodec.decode(content.header()), content, signature);
  }
}
