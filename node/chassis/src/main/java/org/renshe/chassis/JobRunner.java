package org.renshe.chassis;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.renshe.chassis.cluster.Cluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs of a member on a few threads of its own. */
final class JobRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final int THREADS = 3;
  private static final long FIRST_MILLIS_MAX = 1_000;
  private static final long STOP_SECONDS_MAX = 10;

  private final Cluster cluster;
  private final ScheduledExecutorService threads;

  JobRunner(Cluster cluster) {
    this.cluster = cluster;
    this.threads = Executors.newScheduledThreadPool(THREADS, NamedThreads.of("job"));
  }

  void start(List<Job> jobs) {
    for (Job job : jobs) {
      long everyMillis = job.every().toMillis();
      var unused =
          threads.scheduleWithFixedDelay(
              () -> turn(job),
              Math.min(everyMillis, FIRST_MILLIS_MAX),
              everyMillis,
              TimeUnit.MILLISECONDS);
    }
  }

  private void turn(Job job) {
    try {
      switch (job.where()) {
        case EACH_MEMBER -> job.work().run();
        case ONE_MEMBER -> cluster.runAlone("job/" + job.name(), job.work());
      }
    } catch (RuntimeException | Error e) { // an error must not end a job for ever either
      if (!threads.isShutdown()) {
        LOG.warn("job {} failed and is tried again: {}", job.name(), e.getMessage(), e);
      }
    }
  }

  /** Lets runs in work finish. */
  @Override
  public void close() {
    threads.shutdown();
    NamedThreads.await(threads, STOP_SECONDS_MAX);
  }
}
