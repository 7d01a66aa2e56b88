package org.renshe.chassis.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.ChassisProblem;
import org.renshe.protocol.problem.ProblemException;

class OnceStoreTest {
  @TempDir Path folder;

  @Test
  void aRepeatGetsTheFirstAnswerAndOtherContentIsRefused() {
    try (Database database = TestDatabases.h2(folder)) {
      OnceStore once = new OnceStore(database, Clock.systemUTC());
      assertTrue(once.find("settle", "k1").isEmpty());
      assertEquals("first", answer(database, once, "content", "first"));
      assertEquals("first", answer(database, once, "content", "second"));
      assertArrayEquals("first".getBytes(UTF_8), once.find("settle", "k1").orElseThrow());
      ProblemException refused =
          assertThrows(
              ProblemException.class, () -> answer(database, once, "other content", "third"));
      assertEquals(ChassisProblem.KEY_REUSED, refused.problem());
    }
  }

  @Test
  void theSameCommandAtTheSameTimeHasOneEffect() throws Exception {
    try (Database database = TestDatabases.h2(folder)) {
      OnceStore once = new OnceStore(database, Clock.systemUTC());
      AtomicInteger number = new AtomicInteger();
      Set<String> answers = Collections.synchronizedSet(new HashSet<>());
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        tasks.add(
            () ->
                answers.add(
                    answer(database, once, "content", "answer " + number.incrementAndGet())));
      }
      ExecutorService pool = Executors.newFixedThreadPool(4);
      try {
        for (Future<Boolean> done : pool.invokeAll(tasks)) {
          done.get();
        }
      } finally {
        pool.shutdown();
      }
      assertEquals(1, answers.size());
    }
  }

  private static String answer(Database database, OnceStore once, String content, String answer) {
    return new String(
        database.<byte[]>write(
            tx ->
                once.once(
                    tx, "settle", "k1", content.getBytes(UTF_8), () -> answer.getBytes(UTF_8))),
        UTF_8);
  }
}
