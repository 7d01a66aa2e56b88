package org.renshe.routes.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.jms.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.Queues;
import org.renshe.routes.RoutesProblem;
import org.renshe.routes.TestBroker;

class PostRouteTest {
  private static final MemberCode SELF = new MemberCode("190000");
  private final CamelContext context = new DefaultCamelContext();
  private TestBroker broker;
  private ProducerTemplate post;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    broker = new TestBroker(folder).start();
    context.addRoutes(new PostRoute(broker.connections(), SELF));
    context.start();
    post = context.createProducerTemplate();
  }

  @AfterEach
  void stop() throws Exception {
    context.stop();
    broker.stop();
  }

  @Test
  void envelopes_arrive_in_order() throws Exception {
    send("1", "2", "3");
    assertEquals(List.of("1", "2", "3"), arrived(3));
  }

  @Test
  void what_the_broker_has_is_dropped_and_the_rest_of_its_batch_arrives() throws Exception {
    send("1", "2");
    send("2", "3");
    send("3");
    send("4", "1", "5");
    assertEquals(List.of("1", "2", "3", "4", "5"), arrived(6));
  }

  @Test
  void a_broker_that_is_away_is_said_by_its_code_and_comes_back() throws Exception {
    send("1");
    broker.stop();
    assertAway();
    broker.start();
    send("2");
    assertEquals(List.of("1", "2"), arrived(2));
  }

  @Test
  void after_some_failures_the_line_is_spared_and_the_code_stays_the_same() throws Exception {
    broker.stop();
    for (int call = 0; call < 6; call++) {
      assertAway();
    }
    broker.start();
    assertAway(); // nobody tried: the circuit breaker is open
  }

  private void assertAway() {
    CamelExecutionException failure = assertThrows(CamelExecutionException.class, () -> send("2"));
    ProblemException problem = assertInstanceOf(ProblemException.class, failure.getCause());
    assertEquals(RoutesProblem.POST_OFFICE_AWAY, problem.problem());
  }

  private void send(String... ids) {
    post.requestBody(
        PostRoute.ENDPOINT,
        Stream.of(ids).map(id -> new OutgoingBytes(id, id.getBytes(UTF_8))).toList());
  }

  private List<String> arrived(int number) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Message message : broker.take(Queues.up(SELF), number, 1_000)) {
      texts.add(TestBroker.text(message));
    }
    return texts;
  }
}
