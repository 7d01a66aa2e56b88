package org.renshe.routes.federation;

import org.renshe.protocol.identity.MemberCode;

/**
 * An envelope to put into a member's incoming queue.
 *
 * @param receiver whose queue
 * @param messageId the envelope's identifier: the broker drops a second one with the same
 * @param bytes wire bytes, unchanged
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
public record Forward(MemberCode receiver, String messageId, byte[] bytes) {}
