package org.renshe.chassis.messaging;

import java.util.SortedMap;
import org.renshe.protocol.identity.MemberCode;

/** The hub's post office: an embedded Artemis. */
@SuppressWarnings("DoNotCallSuggester")
public final class Broker implements AutoCloseable {
  Broker() {}

  /** Makes the member's two queues if they are not there. */
  public void addMember(MemberCode member) {
    throw new IllegalStateException("in work");
  }

  /** Closes every connection of certificates that are revoked now. */
  public void dropRevoked() {
    throw new IllegalStateException("in work");
  }

  /** Messages waiting, by queue name. */
  public SortedMap<String, Long> depths() {
    throw new IllegalStateException("in work");
  }

  @Override
  public void close() {}
}
