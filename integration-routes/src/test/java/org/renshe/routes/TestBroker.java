package org.renshe.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A real broker on a port of its own, with a journal that outlives a restart. */
public final class TestBroker {
  private static final long EMPTY_NANOS_MAX = 5_000_000_000L;

  private final Path folder;
  private final int port;
  private EmbeddedActiveMQ server;

  public TestBroker(Path folder) throws IOException {
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
  }

  public TestBroker start() throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setPersistenceEnabled(true)
            .setSecurityEnabled(false)
            .setJMXManagementEnabled(false)
            .setJournalType(JournalType.NIO)
            .setJournalMinFiles(2)
            .setJournalFileSize(1024 * 1024)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port)
            .addAddressSetting(
                "#",
                new AddressSettings()
                    .setAutoDeleteQueues(false)
                    .setAutoDeleteAddresses(false)
                    .setMaxDeliveryAttempts(-1)
                    .setDeadLetterAddress(SimpleString.of(Queues.DEAD)));
    server = new EmbeddedActiveMQ().setConfiguration(configuration);
    server.start();
    return this;
  }

  public void stop() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  /** Gives up at once when the broker is away: retrying is the routes' trade. */
  public ConnectionFactory connections() {
    return new ActiveMQConnectionFactory(
        "tcp://127.0.0.1:" + port + "?reconnectAttempts=0&initialConnectAttempts=1");
  }

  public void send(String queue, String... texts) throws Exception {
    try (Connection connection = connections().createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageProducer producer = session.createProducer(session.createQueue(queue))) {
      for (String text : texts) {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(text.getBytes(UTF_8));
        producer.send(message);
      }
    }
  }

  /** Takes messages until the number is reached or none came for the wait. */
  public List<Message> take(String queue, int number, long waitMillis) throws Exception {
    List<Message> taken = new ArrayList<>();
    try (Connection connection = connections().createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
      connection.start();
      while (taken.size() < number) {
        Message message = consumer.receive(waitMillis);
        if (message == null) {
          break;
        }
        taken.add(message);
      }
    }
    return taken;
  }

  /** Whether nothing waits in the queue, or soon nothing will: acknowledgements take a moment. */
  public boolean isEmpty(String queue) {
    long deadline = System.nanoTime() + EMPTY_NANOS_MAX;
    while (System.nanoTime() < deadline) {
      Queue found = server.getActiveMQServer().locateQueue(SimpleString.of(queue));
      if (found == null || found.getMessageCount() == 0) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  public static String text(Message message) throws Exception {
    BytesMessage bytes = (BytesMessage) message;
    byte[] content = new byte[(int) bytes.getBodyLength()];
    bytes.readBytes(content);
    return new String(content, UTF_8);
  }
}
