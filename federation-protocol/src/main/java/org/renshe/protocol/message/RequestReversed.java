package org.renshe.protocol.message;

import java.time.Instant;
import java.util.Optional;
import org.renshe.protocol.json.MayBeNull;

/**
 * The request of that key has no effect and never will have.
 *
 * @param originalKey idempotency key of the undone request
 * @param found whether a settlement existed; false when only a tombstone was left
 * @param reversedAt when the insured place committed
 * @param owed the original obligation negated; null when none was found
 */
public record RequestReversed(
    String originalKey, boolean found, Instant reversedAt, @MayBeNull Obligation owed)
    implements Answer {
  @Override
  public MessageType type() {
    return MessageType.REQUEST_REVERSED;
  }

  @Override
  public Optional<Obligation> obligation() {
    return Optional.ofNullable(owed);
  }
}
