package org.renshe.protocol.message;

/**
 * Undo a settlement request whose outcome is unknown (冲正: 2601). Wins over the request it names,
 * even if it arrives first: it then leaves a tombstone and the late request is refused.
 *
 * @param personNumber {@code psn_no}
 * @param originalKey idempotency key of the settlement request
 */
public record ReverseRequest(String personNumber, String originalKey) implements Request {
  @Override
  public MessageType type() {
    return MessageType.REVERSE_REQUEST;
  }
}
