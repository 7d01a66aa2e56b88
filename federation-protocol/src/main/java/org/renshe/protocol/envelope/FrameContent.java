package org.renshe.protocol.envelope;

import java.util.Arrays;

/**
 * Header and payload as they stand in an envelope's bytes; what is behind them is the signature.
 */
final class FrameContent {
  private final byte[] bytes;
  private final int headerAt;
  private final int headerLength;
  private final int payloadAt;
  private final int length;

  FrameContent(byte[] bytes, int headerAt, int headerLength, int payloadAt, int length) {
    this.bytes = bytes;
    this.headerAt = headerAt;
    this.headerLength = headerLength;
    this.payloadAt = payloadAt;
    this.length = length;
  }

  /** All the bytes, not copied. */
  byte[] bytes() {
    return bytes;
  }

  /** Bytes of the part that is signed. */
  int length() {
    return length;
  }

  byte[] header() {
    return Arrays.copyOfRange(bytes, headerAt, headerAt + headerLength);
  }

  byte[] payload() {
    return Arrays.copyOfRange(bytes, payloadAt, length);
  }

  byte[] signedPart() {
    return Arrays.copyOf(bytes, length);
  }
}
