package org.renshe.chassis.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.Await;
import org.renshe.chassis.ChassisProblem;
import org.renshe.chassis.FreePort;
import org.renshe.chassis.Member;
import org.renshe.chassis.TestPki;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.security.Keys;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.Queues;

/** A real Artemis with mutual TLS. */
class BrokerTest {
  private static final int MESSAGE_BYTES_MAX = 256 * 1024;

  @TempDir Path folder;
  private final int port = FreePort.next();
  private TestPki pki;
  private Messaging hub;
  private Messaging shanghai;
  private Messaging anhui;

  @BeforeEach
  void start() {
    pki = new TestPki(folder);
    hub = startHub();
    hub.broker().orElseThrow().addMember(TestPki.SHANGHAI);
    hub.broker().orElseThrow().addMember(TestPki.ANHUI);
    shanghai = member(TestPki.SHANGHAI);
    anhui = member(TestPki.ANHUI);
  }

  @AfterEach
  void stop() {
    shanghai.close();
    anhui.close();
    hub.close();
  }

  @Test
  void messagesGoFromMemberToHubToMemberAndSurviveARestart() throws Exception {
    send(shanghai.connectionFactory(), Queues.up(TestPki.SHANGHAI), new byte[] {1, 2, 3});
    assertEquals(1L, depth(Queues.up(TestPki.SHANGHAI)));
    shanghai.close();
    anhui.close();
    hub.close();
    hub = startHub();
    assertNotNull(receive(hub.connectionFactory(), Queues.up(TestPki.SHANGHAI)));
    send(hub.connectionFactory(), Queues.down(TestPki.ANHUI), new byte[] {1});
    anhui = member(TestPki.ANHUI);
    assertNotNull(receive(anhui.connectionFactory(), Queues.down(TestPki.ANHUI)));
  }

  @Test
  void aMemberCanUseOnlyItsOwnQueues() {
    ConnectionFactory mine = shanghai.connectionFactory();
    refused(() -> send(mine, Queues.up(TestPki.ANHUI), new byte[1]));
    refused(() -> send(mine, Queues.down(TestPki.ANHUI), new byte[1]));
    refused(() -> send(mine, Queues.down(TestPki.SHANGHAI), new byte[1]));
    refused(() -> receive(mine, Queues.down(TestPki.ANHUI)));
    refused(() -> receive(mine, Queues.up(TestPki.ANHUI)));
    refused(() -> receive(mine, Queues.up(TestPki.SHANGHAI)));
    refused(() -> receive(mine, Queues.DEAD));
    refused(() -> browse(mine, Queues.down(TestPki.ANHUI)));
    assertThrows(JMSException.class, () -> send(mine, "renshe.invented", new byte[1]));
  }

  @Test
  void aRevokedCertificateIsRefusedAtOnceAndItsConnectionsClosed() throws Exception {
    try (Connection open = shanghai.connectionFactory().createConnection()) {
      open.start();
      Session session = open.createSession(true, Session.SESSION_TRANSACTED);
      MessageProducer producer =
          session.createProducer(session.createQueue(Queues.up(TestPki.SHANGHAI)));
      producer.send(session.createBytesMessage());
      session.commit();
      pki.revokeTransport(TestPki.SHANGHAI);
      assertThrows(
          JMSException.class,
          () -> {
            producer.send(session.createBytesMessage());
            session.commit();
          });
      assertThrows(
          JMSSecurityException.class,
          () -> send(shanghai.connectionFactory(), Queues.up(TestPki.SHANGHAI), new byte[1]));
      boolean[] closed = new boolean[1];
      open.setExceptionListener(lost -> closed[0] = true);
      hub.broker().orElseThrow().dropRevoked();
      Await.until(() -> closed[0]);
    }
    assertEquals(1L, depth(Queues.up(TestPki.SHANGHAI)));
    send(anhui.connectionFactory(), Queues.up(TestPki.ANHUI), new byte[1]);
  }

  @Test
  void anUnknownCertificateIsRefused() {
    TestPki others = new TestPki(folder.resolve("others"));
    Map<String, String> settings = new HashMap<>(others.settings(TestPki.SHANGHAI));
    settings.put("broker.urls", "127.0.0.1:" + port);
    Configuration configuration = configuration(settings);
    try (Messaging stranger = Messaging.ofProvince(configuration, Keys.load(configuration))) {
      assertThrows(
          JMSException.class,
          () -> send(stranger.connectionFactory(), Queues.up(TestPki.SHANGHAI), new byte[1]));
    }
  }

  @Test
  void aMessageTooLargeIsRefusedNotKeptWaiting() {
    for (int bytes : List.of(MESSAGE_BYTES_MAX + 1, 3 * MESSAGE_BYTES_MAX)) {
      assertThrows(
          JMSException.class,
          () -> send(shanghai.connectionFactory(), Queues.up(TestPki.SHANGHAI), new byte[bytes]));
    }
    assertEquals(0L, depth(Queues.up(TestPki.SHANGHAI)));
  }

  @Test
  void portInUseIsOneSentence() {
    ProblemException refused = assertThrows(ProblemException.class, this::startHub);
    assertEquals(ChassisProblem.PORT_IN_USE, refused.problem());
    assertTrue(refused.remedy(Locale.ENGLISH).contains("broker.port"));
  }

  private Messaging startHub() {
    Map<String, String> settings = pki.settings(MemberCode.HUB);
    settings.put("broker.port", Integer.toString(port));
    settings.put("broker.message.bytes-max", Integer.toString(MESSAGE_BYTES_MAX));
    Configuration configuration = configuration(settings);
    return Messaging.ofHub(configuration, Keys.load(configuration), pki);
  }

  private Messaging member(MemberCode code) {
    Map<String, String> settings = pki.settings(code);
    settings.put("broker.urls", "127.0.0.1:" + port);
    Configuration configuration = configuration(settings);
    return Messaging.ofProvince(configuration, Keys.load(configuration));
  }

  private static Configuration configuration(Map<String, String> settings) {
    return Configuration.of(settings, Member.settings(List.of()));
  }

  private long depth(String queue) {
    return hub.broker().orElseThrow().depths().get(queue);
  }

  private static void refused(org.junit.jupiter.api.function.Executable action) {
    JMSSecurityException refusal = assertThrows(JMSSecurityException.class, action);
    assertTrue(refusal.getMessage().contains("does not have permission"), refusal.getMessage());
  }

  private static void send(ConnectionFactory factory, String queue, byte[] body)
      throws JMSException {
    try (Connection connection = factory.createConnection()) {
      Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
      BytesMessage message = session.createBytesMessage();
      message.writeBytes(body);
      session.createProducer(session.createQueue(queue)).send(message);
      session.commit();
    }
  }

  private static Message receive(ConnectionFactory factory, String queue) throws JMSException {
    try (Connection connection = factory.createConnection()) {
      connection.start();
      Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
      Message message = session.createConsumer(session.createQueue(queue)).receive(5_000);
      session.commit();
      return message;
    }
  }

  private static void browse(ConnectionFactory factory, String queue) throws JMSException {
    try (Connection connection = factory.createConnection()) {
      connection.start();
      Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
      session.createBrowser(session.createQueue(queue)).getEnumeration().hasMoreElements();
    }
  }
}
