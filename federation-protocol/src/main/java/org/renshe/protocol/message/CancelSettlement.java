package org.renshe.protocol.message;

/**
 * Cancel a settlement whose answer is known (撤销: 2208, 2305).
 *
 * @param personNumber {@code psn_no}
 * @param settlementId {@code setl_id}
 */
public record CancelSettlement(String personNumber, String settlementId) implements Request {
  @Override
  public MessageType type() {
    return MessageType.CANCEL_SETTLEMENT;
  }
}
