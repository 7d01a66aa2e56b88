package org.renshe.routes.federation;

import static org.renshe.routes.batch.BatchJmsEndpointBuilder.batchJms;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.Queues;
import org.renshe.routes.RoutesProblem;
import org.renshe.routes.batch.BatchJmsComponent;
import org.renshe.routes.batch.QueueMessage;

/**
 * Sealed envelopes of this member into its queue to the hub. Call with {@code
 * ProducerTemplate.requestBody(PostRoute.ENDPOINT, List<OutgoingBytes>)}: when it returns, the
 * broker has them durably; a failure comes as a CamelExecutionException whose cause is a
 * ProblemException.
 */
public final class PostRoute extends EndpointRouteBuilder {
  /** Where to send a {@code List<OutgoingBytes>}. */
  public static final String ENDPOINT = "direct:renshe.post";

  private static final int RETRIES = 1;
  private static final int RETRY_DELAY_MILLIS = 200;
  private static final int CALLS_WATCHED = 10;
  private static final int CALLS_BEFORE_OPENING = 4;
  private static final int SECONDS_OPEN = 5;

  private final ConnectionFactory broker;
  private final MemberCode self;

  public PostRoute(ConnectionFactory broker, MemberCode self) {
    this.broker = broker;
    this.self = self;
  }

  /**
   * Error path: one retry, then a ProblemException to the outbox, which keeps the envelopes.
   * Idempotency key: the envelope's message identifier, kept by the broker's duplicate detection.
   * Limit: what the outbox gives at once; after repeated failures the circuit breaker spares the
   * line for some seconds.
   */
  @Override
  public void configure() {
    BatchJmsComponent.addTo(getCamelContext(), broker);
    errorHandler(defaultErrorHandler().logExhausted(false));
    onException(ProblemException.class)
        .onWhen(PostRoute::wasTried)
        .maximumRedeliveries(RETRIES)
        .redeliveryDelay(RETRY_DELAY_MILLIS)
        .logExhausted(false);

    from(direct("renshe.post"))
        .routeId("post-" + self.value())
        .process(this::toMessages)
        .circuitBreaker()
        .resilience4jConfiguration()
        .slidingWindowSize(CALLS_WATCHED)
        .minimumNumberOfCalls(CALLS_BEFORE_OPENING)
        .waitDurationInOpenState(SECONDS_OPEN)
        .throwExceptionWhenHalfOpenOrOpenState(true)
        .end()
        .to(batchJms(Queues.up(self)))
        .onFallback()
        .process(PostRoute::away)
        .end();
  }

  private void toMessages(Exchange exchange) {
    String queue = Queues.up(self);
    List<?> outgoing = exchange.getIn().getBody(List.class);
    exchange
        .getIn()
        .setBody(
            outgoing.stream()
                .map(OutgoingBytes.class::cast)
                .map(one -> new QueueMessage(queue, one.messageId(), one.bytes()))
                .toList());
  }

  private static void away(Exchange exchange) {
    throw new ProblemException(
        RoutesProblem.POST_OFFICE_AWAY,
        exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
  }

  /** An open circuit breaker leaves no cause; then another try at once is of no use. */
  private static boolean wasTried(Exchange exchange) {
    Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    return caught != null && caught.getCause() != null;
  }
}
