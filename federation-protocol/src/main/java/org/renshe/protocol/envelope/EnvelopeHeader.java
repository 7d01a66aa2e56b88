package org.renshe.protocol.envelope;

import java.time.Instant;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.message.Obligation;

/**
 * What everybody on the way may read, and the hub needs to route and to clear. No personal data.
 *
 * @param messageId unique identifier of this message, UUID text
 * @param type name on the wire, see {@link org.renshe.protocol.message.MessageType}
 * @param version version of that type
 * @param sender who signed
 * @param receiver who alone can read the payload
 * @param sentAt when it was sealed
 * @param idempotencyKey key of the command, chosen by its maker, at most 80 characters; an answer
 *     carries its request's
 * @param inReplyTo message identifier of the request, null in a request
 * @param obligation what the hub must enter, null in most messages; equals the sealed message's own
 */
public record EnvelopeHeader(
    String messageId,
    String type,
    int version,
    MemberCode sender,
    MemberCode receiver,
    Instant sentAt,
    String idempotencyKey,
    @MayBeNull String inReplyTo,
    @MayBeNull Obligation obligation) {}
