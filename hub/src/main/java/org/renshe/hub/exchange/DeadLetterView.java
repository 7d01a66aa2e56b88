package org.renshe.hub.exchange;

/**
 * A dead letter.
 *
 * @param id the broker's identifier, by which it is sent again
 * @param messageId the envelope's identifier, null if it had none
 * @param queue where it was taken from
 * @param code catalogue code of the refusal
 * @param givenUpAt ISO instant
 */
public record DeadLetterView(
    String id,
    String messageId,
    String queue,
    String code,
    String reasonZh,
    String reasonEn,
    String givenUpAt) {}
