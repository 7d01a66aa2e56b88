package org.renshe.routes.federation;

import java.util.List;

/** Where a member's arriving envelopes go. */
@FunctionalInterface
public interface Inbox {
  /**
   * Takes a batch in the order of the queue. When it returns, the effects are durable and the
   * broker is told; when it throws, the batch is given again, each envelope alone, and one that
   * keeps failing alone goes to the dead letters. The same envelope may come more than once.
   *
   * @param envelopes wire bytes, as received, never verified before
   */
  void accept(List<byte[]> envelopes);

  /**
   * The last word on an envelope that becomes a dead letter: whoever waits for its answer is told.
   * May fail when it cannot even be read.
   */
  default void giveUp(byte[] envelope) {}
}
