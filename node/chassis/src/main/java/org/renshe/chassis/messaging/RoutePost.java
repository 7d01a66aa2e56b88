package org.renshe.chassis.messaging;

import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.renshe.protocol.envelope.SealedEnvelope;
import org.renshe.routes.federation.OutgoingBytes;
import org.renshe.routes.federation.PostRoute;

/** The post by {@link PostRoute}. */
public final class RoutePost implements Post {
  private final ProducerTemplate camel;

  public RoutePost(Messaging messaging) {
    this.camel = messaging.camel().createProducerTemplate();
  }

  @Override
  public void send(List<SealedEnvelope> batch) {
    List<OutgoingBytes> outgoing =
        batch.stream()
            .map(one -> new OutgoingBytes(one.header().messageId(), one.bytes()))
            .toList();
    try {
      camel.requestBody(PostRoute.ENDPOINT, outgoing);
    } catch (CamelExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
