package org.renshe.hub.exchange;

import java.time.Instant;

/**
 * A logged message as an operator searches it; nothing of its payload.
 *
 * @param sealedDigest SM3 of the bytes on the wire, hex
 */
public record MessageView(
    String messageId,
    String type,
    String sender,
    String receiver,
    String idempotencyKey,
    Instant loggedAt,
    String sealedDigest) {}
