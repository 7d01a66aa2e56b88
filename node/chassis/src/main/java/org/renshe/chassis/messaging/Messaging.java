package org.renshe.chassis.messaging;

import static org.renshe.chassis.ChassisProblem.BAD_SETTING;

import jakarta.jms.ConnectionFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.security.Keys;
import org.renshe.protocol.trust.TrustSource;

/** The member's connection to the post office and its Camel context. */
public final class Messaging implements AutoCloseable {
  private static final long CALL_TIMEOUT_MILLIS = 10_000;
  private static final long STOP_SECONDS_MAX = 10;

  private final ActiveMQConnectionFactory connections;
  private final CamelContext camel;
  private final Broker broker;

  private Messaging(ActiveMQConnectionFactory connections, CamelContext camel, Broker broker) {
    this.connections = connections;
    this.camel = camel;
    this.broker = broker;
  }

  /** A province's: connects to the hub's broker when a route first needs it. */
  public static Messaging ofProvince(Configuration configuration, Keys keys) {
    return new Messaging(remote(configuration, keys.transport()), newCamel(), null);
  }

  /** The hub's: with its own broker, or an external one. */
  public static Messaging ofHub(Configuration configuration, Keys keys, TrustSource trust) {
    if (!configuration.get(MessagingSettings.BROKER_EMBEDDED)) {
      return ofProvince(configuration, keys);
    }
    Broker broker = Broker.start(configuration, keys, trust);
    TransportConfiguration inside =
        new TransportConfiguration(
            InVMConnectorFactory.class.getName(),
            Map.of("serverId", configuration.get(MessagingSettings.BROKER_PORT)));
    return new Messaging(factory(List.of(inside)), newCamel(), broker);
  }

  public ConnectionFactory connectionFactory() {
    return connections;
  }

  /** Started after every area is open; routes may be added and removed while it runs. */
  public CamelContext camel() {
    return camel;
  }

  /** The embedded broker; only the hub has one, and not when its broker is external. */
  public Optional<Broker> broker() {
    return Optional.ofNullable(broker);
  }

  /** Adds the routes and starts them all. */
  public void start(List<RoutesBuilder> routes) {
    try {
      for (RoutesBuilder route : routes) {
        camel.addRoutes(route);
      }
      camel.start();
    } catch (Exception e) {
      throw new IllegalStateException("the routes cannot start", e);
    }
  }

  /** Lets batches in work finish, then closes the broker. */
  @Override
  public void close() {
    camel.stop();
    connections.close();
    if (broker != null) {
      broker.close();
    }
  }

  private static CamelContext newCamel() {
    DefaultCamelContext camel = new DefaultCamelContext();
    camel.getCamelContextExtension().setName("renshe");
    camel.disableJMX();
    camel.getShutdownStrategy().setTimeout(STOP_SECONDS_MAX);
    return camel;
  }

  private static ActiveMQConnectionFactory remote(
      Configuration configuration, Keys.Transport transport) {
    List<TransportConfiguration> brokers =
        configuration.get(MessagingSettings.BROKER_URLS).stream()
            .map(address -> connector(address, transport))
            .toList();
    if (brokers.isEmpty()) {
      throw BAD_SETTING.with(MessagingSettings.BROKER_URLS.name(), "", "host:port");
    }
    ActiveMQConnectionFactory factory = factory(brokers);
    String user = configuration.get(MessagingSettings.BROKER_USER);
    if (!user.isEmpty()) {
      factory.setUser(user);
      factory.setPassword(configuration.find(MessagingSettings.BROKER_PASSWORD).orElse(""));
    }
    return factory;
  }

  private static ActiveMQConnectionFactory factory(List<TransportConfiguration> brokers) {
    ActiveMQConnectionFactory factory =
        ActiveMQJMSClient.createConnectionFactoryWithoutHA(
            JMSFactoryType.CF, brokers.toArray(TransportConfiguration[]::new));
    // The routes connect again by themselves, and must hear of a lost connection at once.
    factory.setReconnectAttempts(0);
    factory.setInitialConnectAttempts(1);
    factory.setCallTimeout(CALL_TIMEOUT_MILLIS);
    return factory;
  }

  private static TransportConfiguration connector(String address, Keys.Transport transport) {
    int colon = address.lastIndexOf(':');
    if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
      throw BAD_SETTING.with(MessagingSettings.BROKER_URLS.name(), address, "host:port");
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("host", address.substring(0, colon));
    parameters.put("port", Integer.parseInt(address.substring(colon + 1)));
    parameters.put("sslEnabled", true);
    parameters.put("verifyHost", true);
    parameters.put("enabledProtocols", "TLSv1.3");
    parameters.put("keyStorePath", transport.keyStore().toAbsolutePath().toString());
    parameters.put("keyStorePassword", transport.password());
    parameters.put("keyStoreType", "PKCS12");
    parameters.put("trustStorePath", transport.trustStore().toAbsolutePath().toString());
    parameters.put("trustStorePassword", Keys.Transport.TRUST_PASSWORD);
    parameters.put("trustStoreType", "PKCS12");
    parameters.put("tcpNoDelay", true);
    parameters.put("connect-timeout-millis", 5_000);
    return new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters);
  }
}
