package org.renshe.chassis.messaging;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.LargeServerMessage;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.DatabaseSettings;
import org.renshe.chassis.security.Keys;
import org.renshe.routes.Queues;

/** How the embedded broker is set up. */
final class BrokerConfiguration {
  static final String EXPIRED = "renshe.expired";

  /**
   * The journal gathers writes this long before it syncs. The default of 3.3 ms is nearly the whole
   * of a lone message's time; what waits together shares a sync either way, since it is one
   * transaction.
   */
  private static final int JOURNAL_BUFFER_NANOS = 500_000;

  private static final int MEGABYTE = 1024 * 1024;
  private static final long MEMORY_BYTES_MAX = 128L * MEGABYTE;
  private static final long QUEUE_MEMORY_BYTES_MAX = 16L * MEGABYTE;
  private static final int DUPLICATE_IDS_KEPT = 20_000;

  private BrokerConfiguration() {}

  static ConfigurationImpl of(Configuration configuration, Keys.Transport transport)
      throws Exception {
    ConfigurationImpl broker = new ConfigurationImpl();
    Path folder = configuration.get(DatabaseSettings.DATA_FOLDER).resolve("broker");
    broker.setName("renshe");
    broker.setBrokerInstance(folder.toFile());
    broker.setJournalDirectory(folder.resolve("journal").toAbsolutePath().toString());
    broker.setBindingsDirectory(folder.resolve("bindings").toAbsolutePath().toString());
    broker.setPagingDirectory(folder.resolve("paging").toAbsolutePath().toString());
    broker.setLargeMessagesDirectory(folder.resolve("large").toAbsolutePath().toString());
    broker.setPersistenceEnabled(true);
    broker.setJournalType(JournalType.NIO);
    broker.setJournalBufferTimeout_NIO(JOURNAL_BUFFER_NANOS);
    broker.setJournalSyncTransactional(true);
    broker.setJournalSyncNonTransactional(true);
    broker.setJournalFileSize(10 * MEGABYTE);
    broker.setJournalMinFiles(2);
    broker.setJournalPoolFiles(10);
    broker.setIDCacheSize(DUPLICATE_IDS_KEPT);
    broker.setPersistIDCache(true);
    broker.setSecurityEnabled(true);
    // Every operation is checked anew, so that a revocation holds at once.
    broker.setSecurityInvalidationInterval(0);
    broker.setAuthenticationCacheSize(0);
    broker.setAuthorizationCacheSize(0);
    broker.setJMXManagementEnabled(false);
    broker.setGlobalMaxSize(MEMORY_BYTES_MAX);
    broker.setMaxDiskUsage(95);
    broker.setThreadPoolMaxSize(16);
    broker.setScheduledThreadPoolMaxSize(2);
    broker.setConnectionTTLOverride(60_000);
    broker.setGracefulShutdownEnabled(false);
    broker.addAcceptorConfiguration(acceptor(configuration, transport));
    broker.addAcceptorConfiguration(
        new TransportConfiguration(
            InVMAcceptorFactory.class.getName(),
            Map.of("serverId", configuration.get(MessagingSettings.BROKER_PORT)),
            "hub"));
    broker.addAddressSetting("#", addresses(configuration));
    broker.registerBrokerPlugin(
        new SizeLimit(configuration.get(MessagingSettings.MESSAGE_BYTES_MAX)));
    return broker;
  }

  private static TransportConfiguration acceptor(
      Configuration configuration, Keys.Transport transport) {
    return new TransportConfiguration(
        NettyAcceptorFactory.class.getName(),
        Map.ofEntries(
            Map.entry("host", configuration.get(MessagingSettings.BROKER_HOST)),
            Map.entry("port", configuration.get(MessagingSettings.BROKER_PORT)),
            Map.entry("protocols", "CORE"),
            Map.entry("sslEnabled", true),
            Map.entry("needClientAuth", true),
            Map.entry("enabledProtocols", "TLSv1.3"),
            Map.entry("keyStorePath", transport.keyStore().toAbsolutePath().toString()),
            Map.entry("keyStorePassword", transport.password()),
            Map.entry("keyStoreType", "PKCS12"),
            Map.entry("trustStorePath", transport.trustStore().toAbsolutePath().toString()),
            Map.entry("trustStorePassword", Keys.Transport.TRUST_PASSWORD),
            Map.entry("trustStoreType", "PKCS12"),
            Map.entry("tcpNoDelay", true),
            Map.entry("remotingThreads", 4)),
        "members");
  }

  /**
   * What does not fit memory goes to disk; what does not fit there is refused, never kept waiting.
   */
  private static AddressSettings addresses(Configuration configuration) {
    long diskBytesMax = (long) configuration.get(MessagingSettings.QUEUE_MEGABYTES_MAX) * MEGABYTE;
    return new AddressSettings()
        .setDeadLetterAddress(SimpleString.of(Queues.DEAD))
        .setExpiryAddress(SimpleString.of(EXPIRED))
        // The routes set aside what cannot be handled, with the reason; the broker just delivers.
        .setMaxDeliveryAttempts(-1)
        .setRedeliveryDelay(0)
        .setAutoCreateQueues(false)
        .setAutoCreateAddresses(false)
        .setAutoDeleteQueues(false)
        .setAutoDeleteAddresses(false)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setMaxSizeBytes(QUEUE_MEMORY_BYTES_MAX)
        .setPageSizeBytes(4 * MEGABYTE)
        .setPageLimitBytes(diskBytesMax)
        .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL);
  }

  /** Refuses a message that is larger than any envelope may be. */
  private static final class SizeLimit implements ActiveMQServerMessagePlugin {
    private final int bytesMax;

    SizeLimit(int bytesMax) {
      this.bytesMax = bytesMax;
    }

    @Override
    public void beforeSend(
        ServerSession session,
        Transaction transaction,
        Message message,
        boolean direct,
        boolean noAutoCreateQueue)
        throws ActiveMQException {
      long bytes =
          message instanceof LargeServerMessage large
              ? large.getLargeBody().getBodySize()
              : message.getEncodeSize();
      if (bytes > bytesMax) {
        ActiveMQException refusal =
            new ActiveMQIllegalStateException("message of " + bytes + " bytes, over " + bytesMax);
        if (transaction != null) {
          // Sends in a transaction are not waited for: the sender hears of it at the commit.
          transaction.markAsRollbackOnly(refusal);
        }
        throw refusal;
      }
    }
  }
}
