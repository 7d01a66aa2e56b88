package org.renshe.routes.federation;

import java.util.List;
import org.renshe.protocol.identity.MemberCode;

/** The hub's part between a member's outgoing queue and the others' incoming ones. */
@FunctionalInterface
public interface Exchange {
  /**
   * Takes a batch in the order of the queue and says what to forward. Its own effects must be
   * durable and repeatable: the forwards are sent after it returns, in one transaction with the
   * acknowledgement of the batch, and a crash in between brings the batch again. When it throws,
   * each envelope is given again alone.
   *
   * @param queueOwner whose queue it was: only this member can have put them there
   * @param envelopes wire bytes, as received, never verified before
   */
  List<Forward> accept(MemberCode queueOwner, List<byte[]> envelopes);
}
