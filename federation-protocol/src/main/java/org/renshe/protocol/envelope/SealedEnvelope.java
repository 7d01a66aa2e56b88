package org.renshe.protocol.envelope;

import java.util.Arrays;

/**
 * A signed message as it travels: the exact bytes, never re-serialised, and the header read from
 * them. Made by {@link Sealer} or read by {@link EnvelopeCodec#decode}.
 *
 * <p>Being a SealedEnvelope says only that the bytes are well formed; trust comes from {@link
 * Opener} or {@link EnvelopeVerifier}.
 */
public final class SealedEnvelope {
  private final EnvelopeHeader header;
  private final byte[] bytes;

  SealedEnvelope(EnvelopeHeader header, byte[] bytes) {
    this.header = header;
    this.bytes = bytes;
  }

  public EnvelopeHeader header() {
    return header;
  }

  /** A copy of the bytes on the wire. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Serial of the signing certificate, lower-case hexadecimal. */
  public String certificateSerial() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /**
   * What was signed, without the signature: the same for each sealing of one message, whichever
   * batch it left with.
   */
  public UnsignedEnvelope unsigned() {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** SM3 of the bytes on the wire, 32 bytes. */
  public byte[] digest() {
    return org.renshe.protocol.crypto.Sm3.digest(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedEnvelope that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SealedEnvelope[" + header.type() + " " + header.messageId() + "]";
  }
}
