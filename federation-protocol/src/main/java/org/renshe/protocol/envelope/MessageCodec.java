package org.renshe.protocol.envelope;

import org.renshe.protocol.message.Message;

/** Messages as JSON. */
public final class MessageCodec {
  private MessageCodec() {}

  /** UTF-8 JSON. */
  public static byte[] encode(Message message) {
    return org.renshe.protocol.crypto.Soon.yet();
  }

  /** Strict reading of a type in its current or previous version. */
  public static Message decode(String type, int version, byte[] json) {
    return org.renshe.protocol.crypto.Soon.yet();
  }
}
