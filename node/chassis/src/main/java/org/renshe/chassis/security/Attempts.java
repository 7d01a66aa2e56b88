package org.renshe.chassis.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be tried from one place in a span of time, on this member; remembers a
 * bounded number of places and forgets the oldest. Thread-safe.
 */
public final class Attempts {
  private static final int PLACES_MAX = 50_000;

  private final int max;
  private final Duration span;
  private final Clock clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > PLACES_MAX;
        }
      };

  /**
   * @param max tries in one span
   */
  public Attempts(int max, Duration span, Clock clock) {
    this.max = max;
    this.span = span;
    this.clock = clock;
  }

  private record Window(Instant began, int tries) {}

  /** Counts one more try; false when there were too many. */
  public synchronized boolean mayTry(String place) {
    Instant now = clock.instant();
    Window window = windows.get(place);
    if (window == null || !now.isBefore(window.began().plus(span))) {
      windows.remove(place); // a new window is the youngest entry again
      windows.put(place, new Window(now, 1));
      return max >= 1;
    }
    windows.put(place, new Window(window.began(), window.tries() + 1));
    return window.tries() < max;
  }
}
