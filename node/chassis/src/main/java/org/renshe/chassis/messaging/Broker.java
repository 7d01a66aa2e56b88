package org.renshe.chassis.messaging;

import static org.renshe.chassis.ChassisProblem.BROKER_FAILED;
import static org.renshe.chassis.ChassisProblem.PORT_IN_USE;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.activemq.artemis.api.core.ActiveMQDisconnectedException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.security.Keys;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.TrustSource;
import org.renshe.routes.Queues;

/** The hub's post office: an embedded Artemis. */
public final class Broker implements AutoCloseable {
  private final EmbeddedActiveMQ artemis;
  private final BrokerGate gate;

  private Broker(EmbeddedActiveMQ artemis, BrokerGate gate) {
    this.artemis = artemis;
    this.gate = gate;
  }

  /**
   * Listens when this returns.
   *
   * @throws ProblemException RS-CHA when the port is in use or the broker cannot start
   */
  public static Broker start(Configuration configuration, Keys keys, TrustSource trust) {
    requireFreePort(configuration);
    BrokerGate gate = new BrokerGate(trust);
    EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();
    try {
      artemis.setConfiguration(BrokerConfiguration.of(configuration, keys.transport()));
      artemis.setSecurityManager(gate);
      artemis.start();
      Broker broker = new Broker(artemis, gate);
      broker.ensureQueue(Queues.DEAD);
      broker.ensureQueue(BrokerConfiguration.EXPIRED);
      broker.addMember(MemberCode.HUB); // it writes and reads like a member
      return broker;
    } catch (Exception e) {
      stop(artemis);
      throw new ProblemException(BROKER_FAILED, e, e.getMessage());
    }
  }

  /** Makes the member's two queues if they are not there. */
  public void addMember(MemberCode member) {
    ensureQueue(Queues.up(member));
    ensureQueue(Queues.down(member));
  }

  /** Closes every connection of a certificate that is not in good standing now. */
  public void dropRevoked() {
    server().getRemotingService().getConnections().stream()
        .filter(connection -> !gate.isWelcome(connection))
        .forEach(
            connection -> connection.fail(new ActiveMQDisconnectedException("not a member now")));
  }

  /** Messages waiting, by queue name. */
  public SortedMap<String, Long> depths() {
    SortedMap<String, Long> depths = new TreeMap<>();
    server()
        .getPostOffice()
        .getAllBindings()
        .filter(binding -> binding.getBindable() instanceof Queue)
        .map(binding -> (Queue) binding.getBindable())
        .filter(queue -> queue.getName().toString().startsWith("renshe."))
        .forEach(queue -> depths.put(queue.getName().toString(), queue.getMessageCount()));
    return depths;
  }

  @Override
  public void close() {
    stop(artemis);
  }

  private void ensureQueue(String name) {
    if (server().locateQueue(name) != null) {
      return;
    }
    try {
      server()
          .createQueue(
              QueueConfiguration.of(name)
                  .setAddress(name)
                  .setRoutingType(RoutingType.ANYCAST)
                  .setDurable(true)
                  .setAutoCreateAddress(true)
                  .setAutoDelete(false),
              true);
    } catch (Exception e) {
      throw new ProblemException(BROKER_FAILED, e, "queue " + name);
    }
  }

  private ActiveMQServer server() {
    return artemis.getActiveMQServer();
  }

  /** Artemis only logs that it cannot listen, and goes on. */
  private static void requireFreePort(Configuration configuration) {
    String host = configuration.get(MessagingSettings.BROKER_HOST);
    int port = configuration.get(MessagingSettings.BROKER_PORT);
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new ProblemException(
          PORT_IN_USE, e, host + ":" + port, MessagingSettings.BROKER_PORT.name());
    }
  }

  private static void stop(EmbeddedActiveMQ artemis) {
    try {
      artemis.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the broker cannot stop", e);
    }
  }
}
