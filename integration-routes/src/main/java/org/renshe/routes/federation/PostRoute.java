package org.renshe.routes.federation;

import jakarta.jms.ConnectionFactory;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.renshe.protocol.identity.MemberCode;

/**
 * Sealed envelopes of this member into its queue to the hub. Call with {@code
 * ProducerTemplate.requestBody(PostRoute.ENDPOINT, List<OutgoingBytes>)}: when it returns, the
 * broker has them durably; a failure comes as a CamelExecutionException whose cause is a
 * ProblemException.
 */
public final class PostRoute extends EndpointRouteBuilder {
  /** Where to send a {@code List<OutgoingBytes>}. */
  public static final String ENDPOINT = "direct:renshe.post";

  private final ConnectionFactory broker;
  private final MemberCode self;

  public PostRoute(ConnectionFactory broker, MemberCode self) {
    this.broker = broker;
    this.self = self;
  }

  @Override
  public void configure() {
    throw new IllegalStateException(self + " " + broker);
  }
}
