package org.renshe.routes.federation;

import static org.renshe.routes.batch.BatchJmsEndpointBuilder.batchJms;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.List;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.routes.Queues;

/** The hub's queue for this member into its {@link Inbox}. */
public final class InboxRoute extends QueueRoute {
  private final MemberCode self;
  private final Inbox inbox;

  public InboxRoute(
      ConnectionFactory broker, MemberCode self, Inbox inbox, QueueSettings settings, Clock clock) {
    super(broker, settings, clock);
    this.self = self;
    this.inbox = inbox;
  }

  /** Identifier of the route. */
  public static String routeId(MemberCode self) {
    return "inbox-" + self.value();
  }

  /**
   * Error path: batch split, then retries, then {@link Queues#DEAD}. Idempotency key: each
   * envelope's own, kept by the inbox in its database. Limit: batchMax envelopes a transaction.
   */
  @Override
  @SuppressWarnings("unchecked")
  void conversation() {
    from(batchJms(Queues.down(self)).batchMax(settings.batchMax()).consumers(settings.consumers()))
        .routeId(routeId(self))
        .process(exchange -> inbox.accept(exchange.getIn().getBody(List.class)));
  }

  @Override
  void givingUp(byte[] envelope) {
    inbox.giveUp(envelope);
  }
}
