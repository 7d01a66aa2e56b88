package org.renshe.routes.federation;

import static org.renshe.routes.batch.BatchJmsEndpointBuilder.batchJms;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.List;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.routes.Queues;
import org.renshe.routes.batch.BatchSession;
import org.renshe.routes.batch.QueueMessage;

/** One member's outgoing queue through the hub's {@link Exchange} into the others' queues. */
public final class ExchangeRoute extends QueueRoute {
  private final MemberCode member;
  private final Exchange exchange;

  public ExchangeRoute(
      ConnectionFactory broker,
      MemberCode member,
      Exchange exchange,
      QueueSettings settings,
      Clock clock) {
    super(broker, settings, clock);
    this.member = member;
    this.exchange = exchange;
  }

  /** Identifier of the route that serves this member, for stopping and removing it. */
  public static String routeId(MemberCode member) {
    return "exchange-" + member.value();
  }

  /**
   * Error path: batch split, then retries, then {@link Queues#DEAD}. Idempotency key: the
   * envelope's message identifier, kept by the exchange's log and by the broker's duplicate
   * detection on the receiver's queue. Limit: batchMax envelopes a transaction.
   */
  @Override
  void conversation() {
    from(batchJms(Queues.up(member)).batchMax(settings.batchMax()).consumers(settings.consumers()))
        .routeId(routeId(member))
        .process(taken -> BatchSession.of(taken).send(forwards(taken.getIn().getBody(List.class))));
  }

  @SuppressWarnings("unchecked")
  private List<QueueMessage> forwards(List<?> envelopes) {
    return exchange.accept(member, (List<byte[]>) envelopes).stream()
        .map(
            forward ->
                new QueueMessage(
                    Queues.down(forward.receiver()), forward.messageId(), forward.bytes()))
        .toList();
  }
}
