package org.renshe.protocol.message;

/**
 * The treatment place has noted a filing, or knew a later revision.
 *
 * @param number {@code trt_dcla_detl_sn}
 * @param revision the revision it was told
 */
public record FilingNoted(String number, long revision) implements Answer {
  @Override
  public MessageType type() {
    return MessageType.FILING_NOTED;
  }
}
