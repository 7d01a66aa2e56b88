package org.renshe.chassis.messaging;

import java.util.List;
import org.renshe.protocol.envelope.SealedEnvelope;

/** How signed messages leave a member. */
@FunctionalInterface
public interface Post {
  /** Returns when the hub's broker has all of them durably; throws when it may have none. */
  void send(List<SealedEnvelope> batch);
}
