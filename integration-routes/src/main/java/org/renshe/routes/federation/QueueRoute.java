package org.renshe.routes.federation;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.batch.BatchJmsComponent;
import org.renshe.routes.batch.BatchSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What conversations that take from a queue share: a batch that fails is split by the batch
 * component; an envelope that fails alone is tried again by Camel, unless it is refused for what it
 * is, and then becomes a dead letter. A member that can take nothing at all (status 503, such as an
 * expired directory) leaves its envelopes in the queue however long it lasts.
 */
abstract class QueueRoute extends EndpointRouteBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(QueueRoute.class);
  private static final String FAULTS = "rensheFaults";
  private static final String OUTAGE = "rensheOutage";
  private static final int UNAVAILABLE = 503;
  private static final int FORBIDDEN = 403;
  private static final int DELAY_GROWTH_MAX = 16;

  private final ConnectionFactory broker;
  private final Clock clock;
  final QueueSettings settings;

  QueueRoute(ConnectionFactory broker, QueueSettings settings, Clock clock) {
    this.broker = broker;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public final void configure() {
    BatchJmsComponent.addTo(getCamelContext(), broker);
    long delayMillis = settings.retryDelay().toMillis();
    errorHandler(defaultErrorHandler().logExhausted(false));
    onException(Exception.class)
        .onWhen(exchange -> BatchSession.of(exchange).isAlone())
        .retryWhile(this::isWorthAnotherTry)
        .redeliveryDelay(delayMillis)
        .useExponentialBackOff()
        .backOffMultiplier(2)
        .maximumRedeliveryDelay(delayMillis * DELAY_GROWTH_MAX)
        .logExhausted(false)
        .onRedelivery(QueueRoute::beforeAnotherTry)
        .handled(this::isDead)
        .process(this::giveUp)
        .process(new DeadLetters(clock));
    conversation();
  }

  abstract void conversation();

  /** Told of an envelope before it becomes a dead letter, and may fail. */
  void givingUp(byte[] envelope) {}

  private void giveUp(Exchange exchange) {
    if (!isDead(exchange)) {
      return;
    }
    try {
      givingUp(BatchSession.of(exchange).received().get(0).bytes());
    } catch (RuntimeException failure) {
      LOG.debug("nobody could be told of a dead letter", failure);
    }
  }

  private boolean isWorthAnotherTry(Exchange exchange) {
    return !BatchSession.of(exchange).isStopping()
        && (isUnavailable(exchange)
            || (mayPass(exchange) && tries(exchange) < settings.attempts()));
  }

  private boolean isDead(Exchange exchange) {
    return !isUnavailable(exchange)
        && (!mayPass(exchange) || tries(exchange) >= settings.attempts());
  }

  /**
   * Whether the same envelope may be taken later. All behind it wait meanwhile, so one that is
   * refused for what it is goes at once; only what is forbidden (403) may be a matter of a
   * directory that is still to come.
   */
  private static boolean mayPass(Exchange exchange) {
    return !(DeadLetters.failure(exchange) instanceof ProblemException refusal)
        || refusal.problem().retrySafe()
        || refusal.problem().status() == FORBIDDEN;
  }

  /** Tries that failed by the envelope's own fault, this one included; an outage uses up none. */
  private static int tries(Exchange exchange) {
    return exchange.getProperty(FAULTS, 0, Integer.class) + 1;
  }

  private static void beforeAnotherTry(Exchange exchange) {
    if (!isUnavailable(exchange)) {
      exchange.setProperty(FAULTS, tries(exchange));
    } else if (exchange.getProperty(OUTAGE) == null) {
      exchange.setProperty(OUTAGE, true);
      LOG.warn(
          "queue {}: nothing is taken for now, all stays in the queue: {}",
          BatchSession.of(exchange).received().get(0).queue(),
          DeadLetters.failure(exchange).getMessage());
    }
  }

  private static boolean isUnavailable(Exchange exchange) {
    return DeadLetters.failure(exchange) instanceof ProblemException refusal
        && refusal.problem().status() == UNAVAILABLE;
  }
}
