package org.renshe.routes.federation;

import jakarta.jms.ConnectionFactory;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.renshe.protocol.identity.MemberCode;

/** The hub's queue for this member into its {@link Inbox}. */
public final class InboxRoute extends EndpointRouteBuilder {
  private final ConnectionFactory broker;
  private final MemberCode self;
  private final Inbox inbox;
  private final QueueSettings settings;

  public InboxRoute(
      ConnectionFactory broker, MemberCode self, Inbox inbox, QueueSettings settings) {
    this.broker = broker;
    this.self = self;
    this.inbox = inbox;
    this.settings = settings;
  }

  @Override
  public void configure() {
    throw new IllegalStateException(self + " " + broker + inbox + settings);
  }
}
