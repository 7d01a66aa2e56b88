package org.renshe.routes.batch;

import jakarta.jms.ConnectionFactory;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One queue; options as {@link BatchJmsEndpointBuilder} says. */
public final class BatchJmsEndpoint extends DefaultEndpoint {
  private final ConnectionFactory broker;
  private final String queue;
  private int batchMax = 64;
  private int consumers = 1;

  BatchJmsEndpoint(
      String uri, BatchJmsComponent component, ConnectionFactory broker, String queue) {
    super(uri, component);
    this.broker = broker;
    this.queue = queue;
  }

  ConnectionFactory broker() {
    return broker;
  }

  String queue() {
    return queue;
  }

  public int getBatchMax() {
    return batchMax;
  }

  public void setBatchMax(int batchMax) {
    this.batchMax = batchMax;
  }

  public int getConsumers() {
    return consumers;
  }

  public void setConsumers(int consumers) {
    this.consumers = consumers;
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    BatchJmsConsumer consumer = new BatchJmsConsumer(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public Producer createProducer() {
    return new BatchJmsProducer(this);
  }
}
