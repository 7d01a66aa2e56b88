package org.renshe.chassis.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.renshe.protocol.envelope.Sealer;
import org.renshe.protocol.envelope.UnsignedEnvelope;
import org.renshe.protocol.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the outbox holds. After a commit the message goes at once: one task at a time signs
 * and sends whatever has gathered meanwhile as one batch, so a lone message does not wait and many
 * share a signature and a broker transaction. When sending fails, everything is left to the sweep,
 * which tries with growing pauses until the post office is back.
 */
final class OutboxSender {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
  private static final Duration PAUSE_MIN = Duration.ofMillis(500);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(15);

  private final OutboxStore store;
  private final Sealer sealer;
  private final Post post;
  private final Clock clock;
  private final Executor executor;
  private final int batchMax;
  private final BlockingQueue<UnsignedEnvelope> waiting;
  private final AtomicBoolean draining = new AtomicBoolean();

  /** Set while the post office cannot be reached. */
  private volatile ProblemException trouble;

  private Duration pause = PAUSE_MIN;
  private Instant nextTry = Instant.MIN;

  /**
   * @param executor runs one task at a time
   * @param limits most messages in a batch, and in memory
   */
  OutboxSender(
      OutboxStore store, Sealer sealer, Post post, Clock clock, Executor executor, Limits limits) {
    this.store = store;
    this.sealer = sealer;
    this.post = post;
    this.clock = clock;
    this.executor = executor;
    this.batchMax = limits.batchMax();
    this.waiting = new ArrayBlockingQueue<>(limits.waitingMax());
  }

  record Limits(int batchMax, int waitingMax) {}

  /** Whether a message committed now would be sent at once. */
  boolean isFlowing() {
    return trouble == null && waiting.remainingCapacity() > 0;
  }

  /** Why nothing can be sent, or null. */
  ProblemException trouble() {
    return trouble;
  }

  /** Sends soon; what finds no room here is sent by the sweep. */
  void offer(UnsignedEnvelope envelope) {
    if (trouble == null && waiting.offer(envelope)) {
      wake();
    }
  }

  /** Sends what nobody is sending: after a failure, a crash, or too much at once. */
  void sweep() {
    if (trouble != null && clock.instant().isBefore(nextTry)) {
      return;
    }
    List<UnsignedEnvelope> batch;
    do {
      batch = store.claim(batchMax);
      if (!batch.isEmpty() && !send(batch)) {
        return;
      }
    } while (batch.size() == batchMax);
    if (trouble != null) {
      recovered();
    }
  }

  private void wake() {
    if (draining.compareAndSet(false, true)) {
      executor.execute(this::drain);
    }
  }

  private void drain() {
    try {
      List<UnsignedEnvelope> batch = next();
      while (!batch.isEmpty()) {
        if (!send(batch)) {
          List<UnsignedEnvelope> rest = new ArrayList<>();
          waiting.drainTo(rest);
          store.release(rest);
          return;
        }
        batch = next();
      }
    } finally {
      draining.set(false);
      // One may have come after the last look and before the flag fell.
      if (!waiting.isEmpty()) {
        wake();
      }
    }
  }

  private List<UnsignedEnvelope> next() {
    List<UnsignedEnvelope> batch = new ArrayList<>();
    waiting.drainTo(batch, batchMax);
    return batch;
  }

  private boolean send(List<UnsignedEnvelope> batch) {
    try {
      post.send(sealer.sign(batch));
    } catch (RuntimeException e) {
      failed(e);
      store.release(batch);
      return false;
    }
    store.markSent(batch);
    if (trouble != null) {
      recovered();
    }
    return true;
  }

  private synchronized void failed(RuntimeException e) {
    if (trouble == null) {
      LOG.warn("messages are kept, since they cannot be sent: {}", e.getMessage());
      pause = PAUSE_MIN;
    } else {
      pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause.multipliedBy(2);
    }
    trouble =
        e instanceof ProblemException problem
            ? problem
            : new ProblemException(org.renshe.chassis.ChassisProblem.HUB_AWAY, e, "");
    nextTry = clock.instant().plus(pause);
  }

  private synchronized void recovered() {
    LOG.info("messages are sent again");
    trouble = null;
    pause = PAUSE_MIN;
  }
}
