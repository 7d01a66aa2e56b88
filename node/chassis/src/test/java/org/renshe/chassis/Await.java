package org.renshe.chassis;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a bound. */
public final class Await {
  private static final Duration BOUND = Duration.ofSeconds(20);

  private Await() {}

  public static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + BOUND.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not become true within " + BOUND);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
