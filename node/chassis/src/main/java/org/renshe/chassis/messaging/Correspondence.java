package org.renshe.chassis.messaging;

import static org.renshe.chassis.ChassisProblem.STILL_IN_PROGRESS;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.renshe.chassis.Job;
import org.renshe.chassis.cluster.Cluster;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Request;

/**
 * Questions to other members and their answers, found by the request's idempotency key.
 *
 * <p>The answer may arrive at another member of the node than the one that waits: the key is
 * announced to all, and since an announcement may be lost the database is looked at as well.
 */
public final class Correspondence {
  private static final String TOPIC = "renshe.answers";
  private static final long LOOK_MILLIS = 500;

  private final Database database;
  private final Outbox outbox;
  private final Cluster cluster;
  private final AnswerStore answers;
  private final Clock clock;

  /** Who waits here, by key. */
  private final ConcurrentMap<String, Set<CountDownLatch>> waiters = new ConcurrentHashMap<>();

  public Correspondence(
      Database database,
      Outbox outbox,
      Cluster cluster,
      org.renshe.chassis.security.PersonalData personalData,
      Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.cluster = cluster;
    this.answers = new AnswerStore(personalData, clock);
    this.clock = clock;
    cluster.listen(TOPIC, keys -> List.of(keys.split("\n", -1)).forEach(this::wake));
  }

  /** Sends the request when the transaction commits. The same key again sends it again. */
  public void request(Transaction transaction, MemberCode to, String key, Request request) {
    outbox.request(transaction, to, key, request);
  }

  /** Waits for the answer, at most this long; empty means still in progress. */
  public Optional<Answer> await(String key, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    CountDownLatch latch = new CountDownLatch(1);
    waiters.compute(
        key,
        (same, others) -> {
          Set<CountDownLatch> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(latch);
          return all;
        });
    try {
      Optional<Answer> answer = find(key);
      long left = end - System.nanoTime();
      while (answer.isEmpty() && left > 0) {
        waitFor(latch, Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)));
        answer = find(key);
        left = end - System.nanoTime();
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      waiters.computeIfPresent(
          key,
          (same, all) -> {
            all.remove(latch);
            return all.isEmpty() ? null : all;
          });
    }
  }

  /** The answer if it has arrived. */
  public Optional<Answer> find(String key) {
    return database.read(transaction -> answers.find(transaction, key));
  }

  /** The answer if it has arrived, as this transaction sees it. */
  public Optional<Answer> find(Transaction transaction, String key) {
    return answers.find(transaction, key);
  }

  /**
   * Sends a harmless question and waits.
   *
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when no answer came in time
   */
  public Answer ask(MemberCode to, String key, Request request, Duration patience) {
    database.run(transaction -> request(transaction, to, key, request));
    return await(key, patience).orElseThrow(STILL_IN_PROGRESS::with);
  }

  /**
   * Forgets answers, which tell about people.
   *
   * @param keep how long they are kept; as long as the requests they answer, or a late copy would
   *     be applied twice
   */
  public Job tidying(Duration keep) {
    return new Job(
        "answer-tidy",
        Duration.ofHours(1),
        Job.Where.ONE_MEMBER,
        () ->
            database.run(
                transaction ->
                    answers.forgetArrivedBefore(transaction, clock.instant().minus(keep))));
  }

  /** False when the key has its answer already. */
  boolean store(Transaction transaction, Opened answer) {
    return answers.put(transaction, answer);
  }

  void announce(List<String> keys) {
    keys.forEach(this::wake);
    cluster.announce(TOPIC, String.join("\n", keys));
  }

  /** A woken waiter looks; one that finds nothing goes on by looking from time to time. */
  private void wake(String key) {
    Set<CountDownLatch> waiting = waiters.get(key);
    if (waiting != null) {
      waiting.forEach(CountDownLatch::countDown);
    }
  }

  private static void waitFor(CountDownLatch latch, long nanos) throws InterruptedException {
    if (latch.getCount() > 0) {
      latch.await(nanos, TimeUnit.NANOSECONDS);
    } else {
      TimeUnit.NANOSECONDS.sleep(nanos);
    }
  }
}
