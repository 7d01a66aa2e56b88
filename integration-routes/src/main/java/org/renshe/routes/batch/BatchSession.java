package org.renshe.routes.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;

/**
 * The transaction a batch was received in, as its exchange sees it. What is sent here leaves
 * together with the acknowledgement of the batch, or not at all.
 */
public final class BatchSession {
  private static final String PROPERTY = "rensheBatchSession";

  private final List<QueueMessage> received;
  private final BooleanSupplier stopping;
  private final List<QueueMessage> sends = new ArrayList<>();

  BatchSession(List<QueueMessage> received, BooleanSupplier stopping) {
    this.received = List.copyOf(received);
    this.stopping = stopping;
  }

  /**
   * The session of the exchange.
   *
   * @throws IllegalStateException when the exchange does not come from a batch
   */
  public static BatchSession of(Exchange exchange) {
    BatchSession session = exchange.getProperty(PROPERTY, BatchSession.class);
    if (session == null) {
      throw new IllegalStateException("the exchange does not come from a batch");
    }
    return session;
  }

  /** The batch in the order of the queue. */
  public List<QueueMessage> received() {
    return received;
  }

  /** Whether the batch is a single message, be it that no other waited or that it is retried. */
  public boolean isAlone() {
    return received.size() == 1;
  }

  /** Whether the route is asked to stop: no time for another try. */
  public boolean isStopping() {
    return stopping.getAsBoolean();
  }

  /** Sends these when the batch is committed. */
  public void send(List<QueueMessage> messages) {
    sends.addAll(messages);
  }

  /** Sends this when the batch is committed, and nothing else that was meant to be sent so far. */
  public void sendInstead(QueueMessage message) {
    sends.clear();
    sends.add(message);
  }

  List<QueueMessage> sends() {
    return sends;
  }

  void bind(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
  }
}
