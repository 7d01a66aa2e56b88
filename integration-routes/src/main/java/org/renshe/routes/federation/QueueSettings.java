package org.renshe.routes.federation;

import java.time.Duration;

/**
 * Limits of a conversation over queues.
 *
 * @param batchMax envelopes in one transaction, 1 to 1000
 * @param attempts how often an envelope that fails alone is tried before it is a dead letter, 1 to
 *     100
 * @param retryDelay pause before the second attempt; doubles up to sixteen times
 * @param consumers transactions at the same time, 1 to 32; more than one gives up the queue's order
 */
public record QueueSettings(int batchMax, int attempts, Duration retryDelay, int consumers) {
  public static final QueueSettings DEFAULT = new QueueSettings(64, 5, Duration.ofMillis(500), 1);

  public QueueSettings {
    if (batchMax < 1 || batchMax > 1000) {
      throw new IllegalArgumentException("batchMax must be 1 to 1000: " + batchMax);
    }
    if (attempts < 1 || attempts > 100) {
      throw new IllegalArgumentException("attempts must be 1 to 100: " + attempts);
    }
    if (consumers < 1 || consumers > 32) {
      throw new IllegalArgumentException("consumers must be 1 to 32: " + consumers);
    }
    if (retryDelay.isNegative()) {
      throw new IllegalArgumentException("retryDelay must not be negative: " + retryDelay);
    }
  }
}
