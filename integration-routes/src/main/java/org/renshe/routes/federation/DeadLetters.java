package org.renshe.routes.federation;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.DeadLetter;
import org.renshe.routes.Queues;
import org.renshe.routes.RoutesProblem;
import org.renshe.routes.batch.BatchSession;
import org.renshe.routes.batch.QueueMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the one message of a batch into {@link Queues#DEAD} with the reason, in the transaction
 * that took it.
 */
final class DeadLetters implements Processor {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final Clock clock;

  DeadLetters(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void process(Exchange exchange) {
    BatchSession session = BatchSession.of(exchange);
    QueueMessage message = session.received().get(0);
    Throwable failure = failure(exchange);
    ProblemException reason =
        failure instanceof ProblemException refusal
            ? refusal
            : RoutesProblem.DELIVERY_FAILED.with(failure.getClass().getSimpleName());
    Map<String, String> properties = new TreeMap<>();
    properties.put(DeadLetter.CODE, reason.problem().code());
    properties.put(DeadLetter.REASON_ZH, reason.sentence(Locale.CHINESE));
    properties.put(DeadLetter.REASON_EN, reason.sentence(Locale.ENGLISH));
    properties.put(DeadLetter.QUEUE, message.queue());
    properties.put(DeadLetter.GIVEN_UP_AT, clock.instant().toString());
    if (message.messageId() != null) {
      properties.put(DeadLetter.MESSAGE_ID, message.messageId());
    }
    // no duplicate identifier: a message sent again may well become a dead letter again
    session.sendInstead(new QueueMessage(Queues.DEAD, null, message.bytes(), properties));
    LOG.warn("queue {}: gave up message {}", message.queue(), message.messageId(), failure);
  }

  /** What made the exchange fail: the refusal behind Camel's wrappings, else the failure itself. */
  static Throwable failure(Exchange exchange) {
    Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    for (Throwable cause = caught; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException) {
        return cause;
      }
    }
    return caught;
  }
}
