package org.renshe.routes.batch;

import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch, has the route process it, and commits receipt and sends together.
 *
 * <p>When the route fails a batch, what it meant to send is forgotten and its messages go through
 * the route one by one, still in this transaction and in their order, so that one bad message never
 * fails its neighbours and the broker counts no delivery for them. The route retries and
 * dead-letters a message that is alone; if it fails even so, the whole is rolled back and comes
 * again. When the broker goes away, everything not committed comes again on the next connection.
 */
final class BatchWorker implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
  private static final long RECEIVE_MILLIS = 1_000;
  private static final long PAUSE_MILLIS_MIN = 100;
  private static final long PAUSE_MILLIS_MAX = 10_000;

  private final BatchJmsEndpoint endpoint;
  private final BatchJmsConsumer consumer;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile MessageConsumer waiting;
  private long pauseMillis = PAUSE_MILLIS_MIN;

  /** After a transaction was undone the next one sends before it acknowledges. */
  private boolean sendFirst;

  BatchWorker(BatchJmsEndpoint endpoint, BatchJmsConsumer consumer) {
    this.endpoint = endpoint;
    this.consumer = consumer;
  }

  @Override
  public void run() {
    while (isRunning()) {
      try (Line line = Line.open(endpoint.broker());
          MessageConsumer queue = line.consumer(endpoint.queue())) {
        if (pauseMillis > PAUSE_MILLIS_MIN) {
          LOG.info("queue {}: connected again", endpoint.queue());
        }
        while (isRunning()) {
          turn(line, queue);
        }
      } catch (JMSException | RuntimeException lost) {
        if (isRunning()) {
          pause(lost);
        }
      }
    }
  }

  /** Lets a batch in hand finish, takes no other. */
  void stop() {
    stopped.countDown();
    MessageConsumer idle = waiting;
    if (idle != null) {
      try {
        idle.close();
      } catch (JMSException gone) {
        LOG.debug("queue {}: already closed", endpoint.queue(), gone);
      }
    }
  }

  private boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void turn(Line line, MessageConsumer queue) throws JMSException {
    waiting = queue;
    List<QueueMessage> batch =
        Line.receive(queue, endpoint.queue(), endpoint.getBatchMax(), RECEIVE_MILLIS);
    waiting = null;
    if (batch.isEmpty()) {
      return;
    }
    List<QueueMessage> sends = new ArrayList<>();
    if (process(batch, sends) == null || oneByOne(batch, sends)) {
      commit(line, sends);
      pauseMillis = PAUSE_MILLIS_MIN;
    } else {
      line.rollback();
      if (isRunning()) {
        pause(null);
      }
    }
  }

  private boolean oneByOne(List<QueueMessage> batch, List<QueueMessage> sends) {
    if (batch.size() == 1) {
      return false;
    }
    for (QueueMessage message : batch) {
      if (process(List.of(message), sends) != null) {
        return false;
      }
    }
    return true;
  }

  /** Null when the route was content; its sends are then among {@code sends}. */
  private Exception process(List<QueueMessage> batch, List<QueueMessage> sends) {
    BatchSession session = new BatchSession(batch, () -> !isRunning());
    Exchange exchange = consumer.createExchange(false);
    try {
      session.bind(exchange);
      exchange.getIn().setBody(batch.stream().map(QueueMessage::bytes).toList());
      consumer.getProcessor().process(exchange);
      if (exchange.getException() == null) {
        sends.addAll(session.sends());
      }
      return exchange.getException();
    } catch (Exception failure) {
      return failure;
    } finally {
      consumer.releaseExchange(exchange, false);
    }
  }

  private void commit(Line line, List<QueueMessage> sends) throws JMSException {
    boolean early = sendFirst;
    sendFirst = true;
    try {
      if (early) {
        line.sendEach(sends);
      }
      line.commit(early ? List.of() : sends);
      sendFirst = false;
    } catch (JMSException failure) {
      if (!Line.isDuplicate(failure)) {
        throw failure;
      }
      line.rollback(); // the same batch comes again and then sends first
    }
  }

  private void pause(Exception lost) {
    if (pauseMillis == PAUSE_MILLIS_MIN) {
      LOG.warn("queue {}: interrupted, trying again until it works", endpoint.queue(), lost);
    }
    try {
      stopped.await(pauseMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
    pauseMillis = Math.min(pauseMillis * 2, PAUSE_MILLIS_MAX);
  }
}
