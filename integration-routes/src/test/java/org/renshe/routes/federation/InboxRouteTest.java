package org.renshe.routes.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.routes.DeadLetter;
import org.renshe.routes.Queues;
import org.renshe.routes.RoutesProblem;
import org.renshe.routes.TestBroker;

class InboxRouteTest {
  private static final MemberCode SELF = new MemberCode("190000");
  private static final String QUEUE = Queues.down(SELF);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-10T01:15:30Z"), ZoneOffset.UTC);
  private static final QueueSettings QUICK = new QueueSettings(64, 3, Duration.ofMillis(10), 1);

  private final BlockingQueue<List<String>> batches = new LinkedBlockingQueue<>();
  private final CamelContext context = new DefaultCamelContext();
  private TestBroker broker;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    broker = new TestBroker(folder).start();
  }

  @AfterEach
  void stop() throws Exception {
    context.stop();
    broker.stop();
  }

  @Test
  void alone_an_envelope_goes_at_once() throws Exception {
    run(batches::add);
    broker.send(QUEUE, "a");
    assertEquals(List.of("a"), next());
    broker.send(QUEUE, "b");
    assertEquals(List.of("b"), next());
  }

  @Test
  void what_waits_while_a_batch_is_in_hand_goes_together_and_in_order() throws Exception {
    CountDownLatch inHand = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    run(
        batch -> {
          inHand.countDown();
          await(released);
          batches.add(batch);
        });
    broker.send(QUEUE, "first");
    await(inHand);
    String[] many = new String[20];
    for (int i = 0; i < many.length; i++) {
      many[i] = "m" + i;
    }
    broker.send(QUEUE, many);
    released.countDown();
    assertEquals(List.of("first"), next());
    assertEquals(List.of(many), next());
  }

  @Test
  void a_batch_stops_at_its_limit() throws Exception {
    broker.send(QUEUE, "a", "b", "c", "d", "e");
    run(batches::add, new QueueSettings(2, 3, Duration.ofMillis(10), 1));
    assertEquals(List.of("a", "b"), next());
    assertEquals(List.of("c", "d"), next());
    assertEquals(List.of("e"), next());
  }

  @Test
  void a_poisonous_envelope_becomes_a_dead_letter_and_its_neighbours_pass() throws Exception {
    broker.send(QUEUE, "a", "poison", "b", "c");
    AtomicInteger triesAlone = new AtomicInteger();
    List<String> passed = new ArrayList<>();
    run(
        batch -> {
          if (batch.contains("poison")) {
            triesAlone.addAndGet(batch.size() == 1 ? 1 : 0);
            throw RoutesProblem.HOSPITAL_TRANSACTION_UNKNOWN.with("9999");
          }
          passed.addAll(batch);
          batches.add(batch);
        });
    assertNotNull(next());
    assertNotNull(next());
    assertNotNull(next());
    assertEquals(List.of("a", "b", "c"), passed);
    assertEquals(1, triesAlone.get(), "refused for what it is");

    Message dead = broker.take(Queues.DEAD, 1, 5_000).get(0);
    assertEquals("poison", TestBroker.text(dead));
    assertEquals("RS-RTE-0008", dead.getStringProperty(DeadLetter.CODE));
    assertEquals("不支持交易编号9999", dead.getStringProperty(DeadLetter.REASON_ZH));
    assertEquals("Transaction 9999 is not offered", dead.getStringProperty(DeadLetter.REASON_EN));
    assertEquals(QUEUE, dead.getStringProperty(DeadLetter.QUEUE));
    assertEquals("2026-03-10T01:15:30Z", dead.getStringProperty(DeadLetter.GIVEN_UP_AT));
    assertTrue(broker.isEmpty(QUEUE));
  }

  @Test
  void what_is_forbidden_is_tried_again_since_a_directory_may_be_on_its_way() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    broker.send(QUEUE, "a");
    run(
        batch -> {
          if (tries.incrementAndGet() < 3) {
            throw RoutesProblem.HOSPITAL_INSTITUTION_UNKNOWN.with("H1");
          }
          batches.add(batch);
        });
    assertEquals(List.of("a"), next());
    assertTrue(broker.isEmpty(Queues.DEAD));
  }

  @Test
  void a_dead_letter_s_asker_is_told_though_telling_may_fail() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    broker.send(QUEUE, "a", "b");
    Inbox inbox =
        new Inbox() {
          @Override
          public void accept(List<byte[]> envelopes) {
            tries.addAndGet(envelopes.size() == 1 ? 1 : 0);
            throw new IllegalStateException("a bug");
          }

          @Override
          public void giveUp(byte[] envelope) {
            batches.add(List.of(new String(envelope, UTF_8)));
            throw new IllegalStateException("another bug");
          }
        };
    start(inbox, QUICK);
    assertEquals(2, broker.take(Queues.DEAD, 2, 5_000).size());
    assertEquals(List.of("a"), next());
    assertEquals(List.of("b"), next());
    assertEquals(6, tries.get());
  }

  @Test
  void an_unnamed_failure_becomes_a_dead_letter_that_tells_no_content() throws Exception {
    broker.send(QUEUE, "only");
    run(
        batch -> {
          throw new IllegalStateException("secret " + batch);
        });
    Message dead = broker.take(Queues.DEAD, 1, 5_000).get(0);
    assertEquals("RS-RTE-0102", dead.getStringProperty(DeadLetter.CODE));
    assertEquals(
        "The message could not be processed: IllegalStateException",
        dead.getStringProperty(DeadLetter.REASON_EN));
  }

  @Test
  void a_member_that_can_take_nothing_leaves_everything_in_the_queue() throws Exception {
    AtomicBoolean away = new AtomicBoolean(true);
    CountDownLatch manyTries = new CountDownLatch(8);
    broker.send(QUEUE, "a", "b");
    run(
        batch -> {
          manyTries.countDown();
          if (away.get()) {
            throw RoutesProblem.HOSPITAL_UNAVAILABLE.with();
          }
          batches.add(batch);
        });
    await(manyTries);
    away.set(false);
    assertEquals(List.of("a"), next());
    assertEquals(List.of("b"), next());
    assertTrue(broker.isEmpty(Queues.DEAD));
  }

  @Test
  void an_outage_uses_up_none_of_the_tries() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    broker.send(QUEUE, "a");
    run(
        batch -> {
          int call = calls.incrementAndGet();
          if (call <= 5) {
            throw RoutesProblem.HOSPITAL_UNAVAILABLE.with();
          }
          if (call <= 7) {
            throw new IllegalStateException("two of three tries");
          }
          batches.add(batch);
        });
    assertEquals(List.of("a"), next());
    assertTrue(broker.isEmpty(Queues.DEAD));
  }

  @Test
  void stopping_in_the_middle_of_retries_loses_nothing() throws Exception {
    CountDownLatch tried = new CountDownLatch(2);
    broker.send(QUEUE, "a");
    run(
        batch -> {
          tried.countDown();
          throw RoutesProblem.HOSPITAL_FAILED.with("2207");
        },
        new QueueSettings(64, 100, Duration.ofMillis(20), 1));
    await(tried);
    context.stop();
    List<Message> left = broker.take(QUEUE, 1, 5_000);
    assertEquals("a", TestBroker.text(left.get(0)));
    assertTrue(broker.isEmpty(Queues.DEAD));
  }

  @Test
  void the_broker_may_be_away_at_the_start_and_later() throws Exception {
    broker.stop();
    run(batches::add);
    broker.start();
    broker.send(QUEUE, "a");
    assertEquals(List.of("a"), next());
    assertTrue(broker.isEmpty(QUEUE)); // committed
    broker.stop();
    broker.start();
    broker.send(QUEUE, "b");
    assertEquals(List.of("b"), next());
  }

  private interface Texts {
    void accept(List<String> batch);
  }

  private void run(Texts texts) throws Exception {
    run(texts, QUICK);
  }

  private void run(Texts texts, QueueSettings settings) throws Exception {
    Inbox inbox =
        envelopes ->
            texts.accept(envelopes.stream().map(bytes -> new String(bytes, UTF_8)).toList());
    start(inbox, settings);
  }

  private void start(Inbox inbox, QueueSettings settings) throws Exception {
    context.addRoutes(new InboxRoute(broker.connections(), SELF, inbox, settings, CLOCK));
    context.start();
  }

  private List<String> next() throws InterruptedException {
    return batches.poll(20, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
