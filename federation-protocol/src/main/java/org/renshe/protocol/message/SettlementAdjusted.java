package org.renshe.protocol.message;

/**
 * The treatment place has booked the difference.
 *
 * @param settlementId the settlement
 * @param number of the adjustment
 */
public record SettlementAdjusted(String settlementId, int number) implements Answer {
  @Override
  public MessageType type() {
    return MessageType.SETTLEMENT_ADJUSTED;
  }
}
