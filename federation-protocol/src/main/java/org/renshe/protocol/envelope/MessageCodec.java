package org.renshe.protocol.envelope;

import org.renshe.protocol.json.StrictJson;
import org.renshe.protocol.message.Message;
import org.renshe.protocol.message.MessageType;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.problem.ProtocolProblem;

/**
 * Messages as UTF-8 JSON: amounts as text in yuan, ratios in whole basis points, dates and instants
 * by ISO 8601. Safe for use by several threads.
 */
public final class MessageCodec {
  private MessageCodec() {}

  /**
   * The message as JSON.
   *
   * @throws ProblemException {@link ProtocolProblem#MISSING_FIELD}, {@link
   *     ProtocolProblem#TOO_MANY_ITEMS} or {@link ProtocolProblem#TEXT_TOO_LONG} for what a reader
   *     would refuse
   */
  public static byte[] encode(Message message) {
    return StrictJson.encode((Record) message);
  }

  /**
   * Reads a message of the current version of its type or the one before; unknown fields are
   * skipped.
   *
   * @param type name on the wire
   * @param version version it was written in
   * @throws ProblemException {@link ProtocolProblem#UNKNOWN_MESSAGE_TYPE}, {@link
   *     ProtocolProblem#UNKNOWN_MESSAGE_VERSION}, or one that names what is wrong in the JSON
   */
  public static Message decode(String type, int version, byte[] json) {
    MessageType known = HeaderCodec.type(type, version);
    if (version == known.version()) {
      return (Message) StrictJson.decode(json, known.record().asSubclass(Record.class));
    }
    return (Message) StrictJson.decodeOlder(json, known.record().asSubclass(Record.class), version);
  }
}
