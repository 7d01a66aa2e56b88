package org.renshe.routes.batch;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;

/** One connection to the broker with one transacted session, for one thread at a time. */
final class Line implements AutoCloseable {
  /** The broker's own duplicate detection (Artemis). */
  private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

  /** Ends a batch early so that one batch of large messages fits the memory. */
  private static final int BATCH_BYTES_MAX = 8 * 1024 * 1024;

  /** More is not read: whoever decodes refuses it by its size. */
  private static final int MESSAGE_BYTES_MAX = 4 * 1024 * 1024 + 1;

  private final Connection connection;
  private final Session session;
  private final MessageProducer producer;

  private Line(Connection connection) throws JMSException {
    this.connection = connection;
    this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
    this.producer = session.createProducer(null);
  }

  static Line open(ConnectionFactory broker) throws JMSException {
    Connection connection = broker.createConnection();
    try {
      Line line = new Line(connection);
      connection.start();
      return line;
    } catch (JMSException | RuntimeException unusable) {
      connection.close();
      throw unusable;
    }
  }

  MessageConsumer consumer(String queue) throws JMSException {
    return session.createConsumer(session.createQueue(queue));
  }

  /** Sends all and commits, with the acknowledgement of what was received on this line. */
  void commit(List<QueueMessage> sends) throws JMSException {
    for (QueueMessage message : sends) {
      send(session, producer, message);
    }
    session.commit();
  }

  /** Whether a commit failed because the broker already has one of the messages. */
  static boolean isDuplicate(JMSException failure) {
    return failure.getCause() instanceof ActiveMQDuplicateIdException;
  }

  void rollback() throws JMSException {
    session.rollback();
  }

  /**
   * Sends each for itself. The broker silently drops a duplicate sent so, while one in a
   * transaction undoes the whole transaction.
   */
  void sendEach(List<QueueMessage> sends) throws JMSException {
    try (Session single = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer out = single.createProducer(null)) {
      for (QueueMessage message : sends) {
        send(single, out, message);
      }
    }
  }

  private static void send(Session session, MessageProducer producer, QueueMessage message)
      throws JMSException {
    BytesMessage bytes = session.createBytesMessage();
    bytes.writeBytes(message.bytes());
    for (Map.Entry<String, String> property : message.properties().entrySet()) {
      bytes.setStringProperty(property.getKey(), property.getValue());
    }
    if (message.messageId() != null) {
      bytes.setStringProperty(DUPLICATE_ID, message.messageId());
    }
    producer.send(
        session.createQueue(message.queue()),
        bytes,
        DeliveryMode.PERSISTENT,
        Message.DEFAULT_PRIORITY,
        Message.DEFAULT_TIME_TO_LIVE);
  }

  /**
   * Whatever waits, in order: blocks for the first, then takes what is there.
   *
   * @return empty when nothing came within the wait or the consumer was closed
   */
  static List<QueueMessage> receive(
      MessageConsumer consumer, String queue, int messagesMax, long waitMillis)
      throws JMSException {
    List<QueueMessage> batch = new ArrayList<>();
    long bytes = 0;
    Message next = consumer.receive(waitMillis);
    while (next != null) {
      QueueMessage message = read(queue, next);
      batch.add(message);
      bytes += message.bytes().length;
      next =
          batch.size() < messagesMax && bytes < BATCH_BYTES_MAX ? consumer.receiveNoWait() : null;
    }
    return batch;
  }

  private static QueueMessage read(String queue, Message message) throws JMSException {
    byte[] content = {}; // what is not bytes is nobody's message and is refused when decoded
    if (message instanceof BytesMessage bytes) {
      content = new byte[(int) Math.min(bytes.getBodyLength(), MESSAGE_BYTES_MAX)];
      bytes.readBytes(content);
    }
    return new QueueMessage(queue, message.getStringProperty(DUPLICATE_ID), content);
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}
