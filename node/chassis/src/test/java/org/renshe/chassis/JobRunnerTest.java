package org.renshe.chassis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.cluster.SingleMember;

class JobRunnerTest {
  @Test
  void anErrorDoesNotEndAJobForEver() throws InterruptedException {
    CountDownLatch turns = new CountDownLatch(2);
    Job job =
        new Job(
            "failing",
            Duration.ofMillis(1),
            Job.Where.EACH_MEMBER,
            () -> {
              turns.countDown();
              throw new LinkageError("a class is missing");
            });
    try (JobRunner runner = new JobRunner(new SingleMember())) {
      runner.start(List.of(job));
      assertTrue(turns.await(20, TimeUnit.SECONDS));
    }
  }
}
