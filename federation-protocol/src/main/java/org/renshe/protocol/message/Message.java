package org.renshe.protocol.message;

import java.util.Optional;

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

  /**
   * What the hub must enter in its obligations ledger when this message passes, in clear and
   * without personal data; its debtor is the sender. Travels in the envelope's header; the receiver
   * checks that it equals this.
   */
  default Optional<Obligation> obligation() {
    return Optional.empty();
  }
}
