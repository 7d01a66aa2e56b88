package org.renshe.protocol.envelope;

import java.util.regex.Pattern;
import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.problem.ProtocolProblem;

/** Headers as JSON, with the widths that databases and queues keep for them. */
final class HeaderCodec {
  private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,40}");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,80}");

  private HeaderCodec() {}

  static byte[] encode(EnvelopeHeader header) {
    check(header);
    return StrictJson.encode(header);
  }

  static EnvelopeHeader decode(byte[] json) {
    EnvelopeHeader header = StrictJson.decode(json, EnvelopeHeader.class);
    check(header);
    return header;
  }

  /** The type a header names, in a version that can be read here. */
  static MessageType type(String name, int version) {
    for (MessageType type : MessageType.values()) {
      if (type.wireName().equals(name)) {
        if (version < 1 || version > type.version() || version < type.version() - 1) {
          throw ProtocolProblem.UNKNOWN_MESSAGE_VERSION.with(name, version);
        }
        return type;
      }
    }
    throw ProtocolProblem.UNKNOWN_MESSAGE_TYPE.with(TYPE.matcher(name).matches() ? name : "?");
  }

  private static void check(EnvelopeHeader header) {
    require("messageId", header.messageId(), MESSAGE_ID);
    require("type", header.type(), TYPE);
    require("idempotencyKey", header.idempotencyKey(), KEY);
    if (header.inReplyTo() != null) {
      require("inReplyTo", header.inReplyTo(), MESSAGE_ID);
    }
    if (header.obligation() != null) {
      require("obligation.key", header.obligation().key(), KEY);
      require("obligation.settlementId", header.obligation().settlementId(), KEY);
    }
  }

  private static void require(String field, String value, Pattern shape) {
    if (value == null) {
      throw ProtocolProblem.MISSING_FIELD.with(field);
    }
    if (!shape.matcher(value).matches()) {
      throw ProtocolProblem.BAD_FIELD.with(field);
    }
  }
}
