package org.renshe.protocol.envelope;

import java.util.Arrays;
import org.renshe.protocol.crypto.Sm3;

/**
 * A signed message as it travels: the exact bytes, never re-serialised, and the header read from
 * them. Made by {@link Sealer} or read by {@link EnvelopeCodec#decode}.
 *
 * <p>Being a SealedEnvelope says only that the bytes are well formed; trust comes from {@link
 * Opener} or {@link EnvelopeVerifier}. Immutable.
 */
public final class SealedEnvelope {
  private final EnvelopeHeader header;
  private final FrameContent content;
  private final FrameSignature signature;

  SealedEnvelope(EnvelopeHeader header, FrameContent content, FrameSignature signature) {
    this.header = header;
    this.content = content;
    this.signature = signature;
  }

  public EnvelopeHeader header() {
    return header;
  }

  /** A copy of the bytes on the wire. */
  public byte[] bytes() {
    return content.bytes().clone();
  }

  /** Serial of the signing certificate, lower-case hexadecimal. */
  public String certificateSerial() {
    return signature.serial();
  }

  /**
   * What was signed, without the signature: the same for each sealing of one message, whichever
   * batch it left with.
   */
  public UnsignedEnvelope unsigned() {
    return new UnsignedEnvelope(header, content.signedPart());
  }

  /** SM3 of the bytes on the wire, 32 bytes. */
  public byte[] digest() {
    return Sm3.digest(content.bytes());
  }

  FrameContent content() {
    return content;
  }

  FrameSignature signature() {
    return signature;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedEnvelope that
        && Arrays.equals(content.bytes(), that.content.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content.bytes());
  }

  @Override
  public String toString() {
    return "SealedEnvelope[" + header.type() + " " + header.messageId() + "]";
  }
}
