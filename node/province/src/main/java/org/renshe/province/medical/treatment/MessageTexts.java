package org.renshe.province.medical.treatment;

import java.nio.charset.StandardCharsets;
import org.renshe.protocol.envelope.MessageCodec;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.message.MessageType;

/** Messages of the federation as text, for keeping. */
final class MessageTexts {
  private MessageTexts() {}

  /** The type's name and version stand before the JSON, so that old rows stay readable. */
  static String write(Message message) {
    MessageType type = message.type();
    return type.wireName()
        + " "
        + type.version()
        + " "
        + new String(MessageCodec.encode(message), StandardCharsets.UTF_8);
  }

  static boolean isOf(String text, MessageType type) {
    return text != null && text.startsWith(type.wireName() + " ");
  }

  static <T extends Message> T read(String text, Class<T> expected) {
    String[] parts = text.split(" ", 3);
    Message message =
        MessageCodec.decode(
            parts[0], Integer.parseInt(parts[1]), parts[2].getBytes(StandardCharsets.UTF_8));
    return expected.cast(message);
  }
}
