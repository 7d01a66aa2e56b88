package org.renshe.chassis.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.jms.Connection;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.FreePort;
import org.renshe.chassis.Member;
import org.renshe.chassis.TestPki;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.security.Keys;
import org.renshe.protocol.identity.MemberCode;

/** A hub whose broker is somebody else's Artemis: found in a list, over TLS, with credentials. */
class ExternalBrokerTest {
  private static final String USER = "renshe";
  private static final String PASSWORD = "open-please";

  @TempDir Path folder;
  private final int port = FreePort.next();
  private TestPki pki;
  private EmbeddedActiveMQ external;

  @BeforeEach
  void start() throws Exception {
    pki = new TestPki(folder);
    Keys.Transport keys = Keys.load(configuration(PASSWORD)).transport();
    ConfigurationImpl settings = new ConfigurationImpl();
    settings.setPersistenceEnabled(false);
    settings.setSecurityEnabled(true);
    settings.setJMXManagementEnabled(false);
    settings.addAcceptorConfiguration(
        new TransportConfiguration(
            NettyAcceptorFactory.class.getName(),
            Map.of(
                "host",
                "127.0.0.1",
                "port",
                port,
                "sslEnabled",
                true,
                "needClientAuth",
                true,
                "keyStorePath",
                keys.keyStore().toString(),
                "keyStorePassword",
                keys.password(),
                "keyStoreType",
                "PKCS12",
                "trustStorePath",
                keys.trustStore().toString(),
                "trustStorePassword",
                Keys.Transport.TRUST_PASSWORD,
                "trustStoreType",
                "PKCS12"),
            "tls"));
    external = new EmbeddedActiveMQ();
    external.setConfiguration(settings);
    external.setSecurityManager(new OneUser());
    external.start();
  }

  @AfterEach
  void stop() throws Exception {
    external.stop();
  }

  @Test
  void theSecondAddressOfTheListIsUsedWhenTheFirstIsDead() throws Exception {
    try (Messaging hub = hub(PASSWORD);
        Connection connection = hub.connectionFactory().createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      connection.start();
      var queue = session.createQueue("trial");
      session.createProducer(queue).send(session.createTextMessage("here"));
      Message arrived = session.createConsumer(queue).receive(5_000);
      assertNotNull(arrived);
      assertEquals("here", arrived.getBody(String.class));
    }
  }

  @Test
  void withoutTheRightCredentialsNothingIsOpened() {
    try (Messaging hub = hub("guessed")) {
      assertThrows(
          JMSSecurityException.class, () -> hub.connectionFactory().createConnection().start());
    }
  }

  private Messaging hub(String password) {
    Configuration configuration = configuration(password);
    return Messaging.ofHub(configuration, Keys.load(configuration), pki);
  }

  private Configuration configuration(String password) {
    Map<String, String> settings = new HashMap<>(pki.settings(MemberCode.HUB));
    settings.put("broker.embedded", "false");
    settings.put("broker.urls", "127.0.0.1:" + FreePort.next() + ",127.0.0.1:" + port);
    settings.put("broker.user", USER);
    settings.put("broker.password", password);
    return Configuration.of(settings, Member.settings(java.util.List.of()));
  }

  /** Lets in who knows the password. */
  private static final class OneUser implements ActiveMQSecurityManager {
    @Override
    public boolean validateUser(String user, String password) {
      return USER.equals(user) && PASSWORD.equals(password);
    }

    @Override
    public boolean validateUserAndRole(
        String user, String password, Set<Role> roles, CheckType checkType) {
      return validateUser(user, password);
    }
  }
}
