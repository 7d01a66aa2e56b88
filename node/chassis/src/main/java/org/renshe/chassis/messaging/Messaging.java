package org.renshe.chassis.messaging;

import jakarta.jms.ConnectionFactory;
import java.util.Optional;
import org.apache.camel.CamelContext;

/** The member's connection to the post office and its Camel context. */
@SuppressWarnings("DoNotCallSuggester")
public final class Messaging implements AutoCloseable {
  Messaging() {}

  public ConnectionFactory connectionFactory() {
    throw new IllegalStateException("in work");
  }

  /** Started after every area is open; routes may be added and removed while it runs. */
  public CamelContext camel() {
    throw new IllegalStateException("in work");
  }

  /** The embedded broker; only the hub has one, and not when its broker is external. */
  public Optional<Broker> broker() {
    throw new IllegalStateException("in work");
  }

  @Override
  public void close() {}
}
