package org.renshe.routes.federation;

import jakarta.jms.ConnectionFactory;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.renshe.protocol.identity.MemberCode;

/** One member's outgoing queue through the hub's {@link Exchange} into the others' queues. */
public final class ExchangeRoute extends EndpointRouteBuilder {
  private final ConnectionFactory broker;
  private final MemberCode member;
  private final Exchange exchange;
  private final QueueSettings settings;

  public ExchangeRoute(
      ConnectionFactory broker, MemberCode member, Exchange exchange, QueueSettings settings) {
    this.broker = broker;
    this.member = member;
    this.exchange = exchange;
    this.settings = settings;
  }

  /** Identifier of the route that serves this member, for stopping and removing it. */
  public static String routeId(MemberCode member) {
    return "exchange-" + member.value();
  }

  @Override
  public void configure() {
    throw new IllegalStateException(routeId(member) + broker + exchange + settings);
  }
}
