package org.renshe.protocol.message;

/**
 * The request was refused and had no effect.
 *
 * @param code catalogue code, such as {@code RS-MED-0007}
 * @param sentenceZh for the cashier, no personal data
 * @param sentenceEn the same in English
 * @param remedyZh what to do next
 * @param remedyEn the same in English
 */
public record RequestRefused(
    String code, String sentenceZh, String sentenceEn, String remedyZh, String remedyEn)
    implements Answer {
  @Override
  public MessageType type() {
    return MessageType.REQUEST_REFUSED;
  }
}
