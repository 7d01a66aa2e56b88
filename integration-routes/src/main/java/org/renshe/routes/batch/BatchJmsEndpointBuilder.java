package org.renshe.routes.batch;

import org.apache.camel.builder.EndpointConsumerBuilder;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.builder.endpoint.AbstractEndpointBuilder;

/**
 * Typed address of a queue. As a source its exchanges carry a {@code List<byte[]>} of whatever
 * waits, in the order of the queue, and a {@link BatchSession}; as a target it takes a {@code
 * List<QueueMessage>} and sends it in one transaction.
 */
public final class BatchJmsEndpointBuilder extends AbstractEndpointBuilder
    implements EndpointConsumerBuilder, EndpointProducerBuilder {
  private BatchJmsEndpointBuilder(String queue) {
    super(BatchJmsComponent.SCHEME, queue);
  }

  public static BatchJmsEndpointBuilder batchJms(String queue) {
    return new BatchJmsEndpointBuilder(queue);
  }

  /** Messages in one transaction at most. */
  public BatchJmsEndpointBuilder batchMax(int messages) {
    doSetProperty("batchMax", messages);
    return this;
  }

  /** Transactions at the same time; more than one gives up the queue's order. */
  public BatchJmsEndpointBuilder consumers(int consumers) {
    doSetProperty("consumers", consumers);
    return this;
  }
}
