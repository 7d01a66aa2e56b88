package org.renshe.routes.batch;

import jakarta.jms.ConnectionFactory;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** {@code batch-jms:<queue>}: takes and gives messages of one broker in batches. */
public final class BatchJmsComponent extends DefaultComponent {
  static final String SCHEME = "batch-jms";

  private final ConnectionFactory broker;

  private BatchJmsComponent(ConnectionFactory broker) {
    this.broker = broker;
  }

  /**
   * Adds the component to the context unless it is there. A context talks to one post office.
   *
   * @throws IllegalStateException when it is there for another broker
   */
  public static void addTo(CamelContext context, ConnectionFactory broker) {
    if (context.hasComponent(SCHEME) instanceof BatchJmsComponent present) {
      if (present.broker != broker) {
        throw new IllegalStateException("the context already talks to another broker");
      }
      return;
    }
    context.addComponent(SCHEME, new BatchJmsComponent(broker));
  }

  @Override
  protected Endpoint createEndpoint(String uri, String queue, Map<String, Object> parameters)
      throws Exception {
    BatchJmsEndpoint endpoint = new BatchJmsEndpoint(uri, this, broker, queue);
    setProperties(endpoint, parameters);
    return endpoint;
  }
}
