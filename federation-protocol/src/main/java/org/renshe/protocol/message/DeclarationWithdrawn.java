package org.renshe.protocol.message;

/**
 * The declaration has no effect any more.
 *
 * @param number {@code trt_dcla_detl_sn}
 */
public record DeclarationWithdrawn(String number) implements Answer {
  @Override
  public MessageType type() {
    return MessageType.DECLARATION_WITHDRAWN;
  }
}
