package org.renshe.routes.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.routes.TestBroker;

class LineTest {
  private static final String QUEUE = "renshe.test";
  private TestBroker broker;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    broker = new TestBroker(folder).start();
  }

  @AfterEach
  void stop() throws Exception {
    broker.stop();
  }

  @Test
  void what_was_received_and_not_committed_comes_again() throws Exception {
    broker.send(QUEUE, "a", "b");
    try (Line line = Line.open(broker.connections())) {
      assertEquals(List.of("a", "b"), receive(line));
    } // dies before its commit
    try (Line line = Line.open(broker.connections())) {
      assertEquals(List.of("a", "b"), receive(line));
      line.commit(List.of(message("renshe.other", "1")));
    }
    assertTrue(broker.isEmpty(QUEUE));
    assertEquals(1, broker.take("renshe.other", 2, 500).size());
  }

  @Test
  void a_duplicate_undoes_the_transaction_and_is_told_apart() throws Exception {
    try (Line line = Line.open(broker.connections())) {
      line.commit(List.of(message(QUEUE, "1")));
      List<QueueMessage> again = List.of(message(QUEUE, "2"), message(QUEUE, "1"));
      JMSException failure = assertThrows(JMSException.class, () -> line.commit(again));
      assertTrue(Line.isDuplicate(failure));
      line.rollback();
      line.sendEach(again);
      assertEquals(List.of("1", "2"), receive(line));
    }
  }

  @Test
  void properties_and_identifier_travel_with_the_message() throws Exception {
    try (Line line = Line.open(broker.connections())) {
      line.commit(List.of(new QueueMessage(QUEUE, "m", "x".getBytes(UTF_8), Map.of("a", "人"))));
      try (MessageConsumer consumer = line.consumer(QUEUE)) {
        QueueMessage taken = Line.receive(consumer, QUEUE, 1, 5_000).get(0);
        assertEquals("m", taken.messageId());
        line.rollback();
      }
    }
    assertEquals("人", broker.take(QUEUE, 1, 5_000).get(0).getStringProperty("a"));
  }

  @Test
  void a_batch_ends_early_when_its_messages_are_large() throws Exception {
    try (Line line = Line.open(broker.connections())) {
      byte[] large = new byte[3 * 1024 * 1024];
      for (int i = 0; i < 4; i++) {
        line.commit(List.of(new QueueMessage(QUEUE, null, large)));
      }
      try (MessageConsumer consumer = line.consumer(QUEUE)) {
        assertEquals(3, Line.receive(consumer, QUEUE, 64, 5_000).size());
      }
    }
  }

  private static QueueMessage message(String queue, String id) {
    return new QueueMessage(queue, id, id.getBytes(UTF_8));
  }

  private static List<String> receive(Line line) throws JMSException {
    try (MessageConsumer consumer = line.consumer(QUEUE)) {
      return Line.receive(consumer, QUEUE, 64, 5_000).stream()
          .map(message -> new String(message.bytes(), UTF_8))
          .toList();
    }
  }
}
