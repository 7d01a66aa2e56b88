package org.renshe.chassis;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads whose names say what they do, and pools with a bound. */
final class NamedThreads {
  private static final long IDLE_SECONDS = 30;

  private NamedThreads() {}

  static ThreadFactory of(String name) {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** So many threads; so much waits; what is more runs in the thread that brings it. */
  static ThreadPoolExecutor pool(String name, int threadsMax, int waitingMax) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threadsMax,
            threadsMax,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waitingMax),
            of(name),
            new ThreadPoolExecutor.CallerRunsPolicy());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  static void await(ExecutorService threads, long secondsMax) {
    try {
      if (!threads.awaitTermination(secondsMax, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
