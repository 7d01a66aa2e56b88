package org.renshe.protocol.message;

/** What the bill would come to; nothing was booked. */
public record BillPresettled(Statement statement) implements Answer {
  @Override
  public MessageType type() {
    return MessageType.BILL_PRESETTLED;
  }
}
