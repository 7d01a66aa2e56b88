package org.renshe.hub;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.renshe.routes.Queues;

/** A member's own connection to the hub's broker over mutual TLS, without the routes. */
final class Line {
  private static final String PASSWORD = "password";

  final FakeMember member;
  private final RunningHub hub;
  private final Path keyStore;
  private final Path trustStore;

  Line(RunningHub hub, FakeMember member, Path folder) {
    this.hub = hub;
    this.member = member;
    this.keyStore = folder.resolve(member.line().serial() + ".p12");
    this.trustStore = folder.resolve(member.line().serial() + "-trust.p12");
    writeStores();
  }

  /** Puts the bytes into the member's outgoing queue, all in one transaction. */
  void send(List<byte[]> envelopes) {
    try (ActiveMQConnectionFactory factory = factory();
        JMSContext context = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
      var producer = context.createProducer();
      for (byte[] envelope : envelopes) {
        BytesMessage message = context.createBytesMessage();
        message.writeBytes(envelope);
        producer.send(context.createQueue(Queues.up(member.code)), message);
      }
      context.commit();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes this many from the member's incoming queue, fewer if they do not come within 10 s. */
  List<byte[]> take(int count) {
    return take(Queues.down(member.code), count, 10_000);
  }

  /** Whatever still waits in the member's incoming queue. */
  List<byte[]> rest() {
    return take(Queues.down(member.code), Integer.MAX_VALUE, 300);
  }

  List<byte[]> take(String queue, int count, long waitMillis) {
    List<byte[]> taken = new ArrayList<>();
    try (ActiveMQConnectionFactory factory = factory();
        JMSContext context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      var consumer = context.createConsumer(context.createQueue(queue));
      while (taken.size() < count) {
        Message message = consumer.receive(waitMillis);
        if (message == null) {
          return taken;
        }
        taken.add(message.getBody(byte[].class));
      }
      return taken;
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection that stays. */
  JMSContext connect() {
    return factory().createContext(JMSContext.AUTO_ACKNOWLEDGE);
  }

  private ActiveMQConnectionFactory factory() {
    return new ActiveMQConnectionFactory(
        "tcp://127.0.0.1:"
            + hub.brokerPort
            + "?sslEnabled=true&reconnectAttempts=0&initialConnectAttempts=1&useTopologyForLoadBalancing=false"
            + "&keyStoreType=PKCS12&keyStorePassword="
            + PASSWORD
            + "&keyStorePath="
            + keyStore
            + "&trustStoreType=PKCS12&trustStorePassword="
            + PASSWORD
            + "&trustStorePath="
            + trustStore);
  }

  private void writeStores() {
    char[] password = PASSWORD.toCharArray();
    List<? extends Certificate> chain = member.line().chain();
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, password);
      keys.setKeyEntry("line", member.line().key(), password, chain.toArray(new Certificate[0]));
      KeyStore roots = KeyStore.getInstance("PKCS12");
      roots.load(null, password);
      roots.setCertificateEntry("root", chain.get(chain.size() - 1));
      try (OutputStream out = Files.newOutputStream(keyStore);
          OutputStream trust = Files.newOutputStream(trustStore)) {
        keys.store(out, password);
        roots.store(trust, password);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
