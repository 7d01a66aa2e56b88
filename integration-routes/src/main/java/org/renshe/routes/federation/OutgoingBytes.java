package org.renshe.routes.federation;

/**
 * A sealed envelope on its way to the hub.
 *
 * @param messageId the envelope's identifier: the broker drops a second one with the same
 * @param bytes wire bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record OutgoingBytes(String messageId, byte[] bytes) {}
