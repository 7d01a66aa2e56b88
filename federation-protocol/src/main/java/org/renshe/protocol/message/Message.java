package org.renshe.protocol.message;

/**
 * What members say to each other. Each kind is a record; a new kind is a new record, and the
 * compiler shows every place to mend.
 *
 * <p>Requests are imperative, answers are in the past tense. Every record has a {@link
 * MessageType}, which gives its name on the wire and its version; a reader takes unknown fields and
 * the version before.
 */
public sealed interface Message permits Request, Answer {
  /** Name and version on the wire. */
  MessageType type();
}
