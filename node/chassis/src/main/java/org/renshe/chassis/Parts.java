package org.renshe.chassis;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, closed in reverse order. Something kept twice is closed once, as if kept at the
 * later moment.
 */
final class Parts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T keep(T part) {
    started.remove(part);
    started.push(part);
    return part;
  }

  /** Closes all, whatever fails on the way. */
  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("closing {}", part.getClass().getSimpleName(), e);
      }
    }
  }

  /** Closes all after a start that failed. */
  void closeAfter(RuntimeException cause) {
    LOG.debug("start failed", cause);
    close();
  }
}
