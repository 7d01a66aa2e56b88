package org.renshe.routes.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

class ExchangeRouteTest {
  private static final MemberCode B = new MemberCode("190000");
  private static final MemberCode A = new MemberCode("290000");
  private static final QueueSettings QUICK = new QueueSettings(64, 2, Duration.ofMillis(10), 1);
  private final CamelContext context = new DefaultCamelContext();
  private TestBroker broker;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    broker = new TestBroker(folder).start();
    context.start();
  }

  @AfterEach
  void stop() throws Exception {
    context.stop();
    broker.stop();
  }

  @Test
  void envelopes_are_forwarded_to_their_receivers() throws Exception {
    serve(B, (owner, envelopes) -> toA(envelopes));
    broker.send(Queues.up(B), "1", "2", "3");
    assertEquals(List.of("1", "2", "3"), arrived(3));
  }

  @Test
  void a_forward_the_receiver_already_has_does_not_hold_up_the_others() throws Exception {
    serve(B, (owner, envelopes) -> toA(envelopes));
    broker.send(Queues.up(B), "1");
    assertEquals(List.of("1"), arrived(1));
    broker.send(Queues.up(B), "1", "2");
    assertEquals(List.of("2"), arrived(1));
    broker.send(Queues.up(B), "3");
    assertEquals(List.of("3"), arrived(1));
    assertTrue(broker.isEmpty(Queues.DEAD));
  }

  @Test
  void nothing_of_a_failed_batch_leaves_but_what_is_right_alone() throws Exception {
    broker.send(Queues.up(B), "1", "bad", "2");
    serve(
        B,
        (owner, envelopes) -> {
          List<Forward> forwards = toA(envelopes);
          if (forwards.stream().anyMatch(forward -> forward.messageId().equals("bad"))) {
            throw RoutesProblem.HOSPITAL_TRANSACTION_UNKNOWN.with("0");
          }
          return forwards;
        });
    assertEquals(List.of("1", "2"), arrived(2));
    Message dead = broker.take(Queues.DEAD, 1, 5_000).get(0);
    assertEquals(Queues.up(B), dead.getStringProperty(DeadLetter.QUEUE));
  }

  @Test
  void a_crash_before_the_commit_brings_the_batch_again_and_the_receiver_gets_it_once()
      throws Exception {
    AtomicBoolean crash = new AtomicBoolean(true);
    CountDownLatch restarted = new CountDownLatch(1);
    broker.send(Queues.up(B), "1", "2");
    serve(
        B,
        (owner, envelopes) -> {
          if (crash.getAndSet(false)) {
            restartBroker(); // its transaction is gone before the route can commit
            restarted.countDown();
          }
          return toA(envelopes);
        });
    assertTrue(restarted.await(20, TimeUnit.SECONDS));
    assertEquals(List.of("1", "2"), arrived(2));
    assertTrue(broker.isEmpty(Queues.down(A)));
    assertTrue(broker.isEmpty(Queues.up(B)));
  }

  @Test
  void a_member_is_served_and_no_longer_served_while_the_hub_runs() throws Exception {
    serve(A, (owner, envelopes) -> toA(envelopes));
    serve(B, (owner, envelopes) -> toA(envelopes));
    broker.send(Queues.up(B), "1");
    assertEquals(List.of("1"), arrived(1));
    context.getRouteController().stopRoute(ExchangeRoute.routeId(B));
    context.removeRoute(ExchangeRoute.routeId(B));
    broker.send(Queues.up(B), "2");
    broker.send(Queues.up(A), "3");
    assertEquals(List.of("3"), arrived(1));
    serve(B, (owner, envelopes) -> toA(envelopes));
    assertEquals(List.of("2"), arrived(1));
  }

  private jakarta.jms.ConnectionFactory connections;

  private void serve(MemberCode member, Exchange exchange) throws Exception {
    if (connections == null) {
      connections = broker.connections();
    }
    context.addRoutes(new ExchangeRoute(connections, member, exchange, QUICK, Clock.systemUTC()));
  }

  private void restartBroker() {
    try {
      broker.stop();
      broker.start();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<Forward> toA(List<byte[]> envelopes) {
    return envelopes.stream()
        .map(bytes -> new Forward(A, new String(bytes, UTF_8), bytes))
        .toList();
  }

  private List<String> arrived(int number) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Message message : broker.take(Queues.down(A), number, 5_000)) {
      texts.add(TestBroker.text(message));
    }
    return texts;
  }
}
