package org.renshe.chassis.cluster;

import static org.renshe.chassis.ChassisProblem.CLUSTER_FAILED;
import static org.renshe.chassis.ChassisProblem.OWNER_AWAY;

import com.hazelcast.config.Config;
import com.hazelcast.config.ExecutorConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.MemberLeftException;
import com.hazelcast.spi.exception.RetryableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.problem.ProblemException;

/**
 * A node of several members, by Hazelcast over TCP: no multicast, nothing reported home, few
 * threads, and no data of its own.
 */
public final class HazelcastCluster implements Cluster {
  private static final int ATTEMPTS_MAX = 20;
  private static final String CALLS = "renshe.calls";
  private static final String LEASES = "renshe.leases";

  private final HazelcastInstance member;
  private final Desks desks;
  private final Duration patience;

  /** Names running here; a Hazelcast lock would let the same thread in twice. */
  private final ConcurrentMap<String, Boolean> running = new ConcurrentHashMap<>();

  private HazelcastCluster(HazelcastInstance member, Desks desks, Duration patience) {
    this.member = member;
    this.desks = desks;
    this.patience = patience;
  }

  /**
   * @param name clusters of other names are never joined
   * @throws ProblemException RS-CHA when the port is taken
   */
  public static HazelcastCluster start(Configuration configuration, String name) {
    Desks desks = new Desks();
    Config config = config(configuration, name);
    config.getUserContext().put(DeskCall.DESKS, desks);
    try {
      HazelcastInstance member = Hazelcast.newHazelcastInstance(config);
      return new HazelcastCluster(member, desks, configuration.get(ClusterSettings.CALL_PATIENCE));
    } catch (HazelcastException | IllegalStateException e) {
      throw new ProblemException(CLUSTER_FAILED, e, e.getMessage());
    }
  }

  @Override
  public void registerDesk(String name, Function<byte[], byte[]> desk) {
    desks.register(name, desk);
  }

  @Override
  public byte[] callOwner(String desk, String key, byte[] request) {
    Throwable last = null;
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      // At home there is no need for another thread.
      if (isOwner(key)) {
        return desks.call(desk, key, request);
      }
      try {
        return callAway(desk, key, request).get();
      } catch (OwnerGone e) {
        last = e.getCause();
      }
    }
    throw new ProblemException(OWNER_AWAY, last);
  }

  @Override
  public void announce(String topic, String text) {
    member.<String>getTopic(topic).publish(text);
  }

  @Override
  public void listen(String topic, Consumer<String> listener) {
    member
        .<String>getTopic(topic)
        .addMessageListener(message -> listener.accept(message.getMessageObject()));
  }

  @Override
  public boolean runAlone(String name, Runnable work) {
    if (running.putIfAbsent(name, true) != null) {
      return false;
    }
    try {
      return runLeased(name, work);
    } finally {
      running.remove(name);
    }
  }

  @Override
  public List<String> members() {
    List<String> addresses = new ArrayList<>();
    addresses.add(address(member.getCluster().getLocalMember()));
    for (com.hazelcast.cluster.Member other : member.getCluster().getMembers()) {
      if (!other.localMember()) {
        addresses.add(address(other));
      }
    }
    return addresses;
  }

  @Override
  public void close() {
    member.shutdown();
  }

  private boolean runLeased(String name, Runnable work) {
    var leases = member.<String, String>getMap(LEASES);
    if (!leases.tryLock(name)) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      leases.unlock(name);
    }
  }

  private boolean isOwner(String key) {
    var owner = member.getPartitionService().getPartition(key).getOwner();
    return owner != null && owner.localMember();
  }

  /** The call may or may not have run when its owner goes; a desk is exactly-once in itself. */
  private DeskAnswer callAway(String desk, String key, byte[] request) throws OwnerGone {
    try {
      Future<DeskAnswer> answer =
          member.getExecutorService(CALLS).submitToKeyOwner(new DeskCall(desk, key, request), key);
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | HazelcastInstanceNotActiveException e) {
      if (member.getLifecycleService().isRunning() && isOwnerGone(e)) {
        throw new OwnerGone(e);
      }
      if (has(e, RejectedExecutionException.class)) {
        throw new ProblemException(OWNER_AWAY, e); // it has more calls waiting than it may
      }
      throw new IllegalStateException("desk " + desk + " failed on the owner of the key", e);
    } catch (RejectedExecutionException | TimeoutException e) {
      throw new ProblemException(OWNER_AWAY, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(OWNER_AWAY, e);
    }
  }

  private static boolean isOwnerGone(Throwable failure) {
    return has(failure, MemberLeftException.class)
        || has(failure, HazelcastInstanceNotActiveException.class)
        || has(failure, RetryableException.class);
  }

  private static boolean has(Throwable failure, Class<?> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /** Ask again: another member owns the key now, or soon. */
  private static final class OwnerGone extends Exception {
    private static final long serialVersionUID = 1L;

    OwnerGone(Throwable cause) {
      super(cause);
    }
  }

  private static String address(com.hazelcast.cluster.Member other) {
    return other.getAddress().getHost() + ":" + other.getAddress().getPort();
  }

  private static Config config(Configuration configuration, String name) {
    Config config = new Config();
    config.setClusterName(name);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "slf4j");
    config.setProperty("hazelcast.shutdownhook.enabled", "false");
    config.setProperty("hazelcast.operation.thread.count", "2");
    config.setProperty("hazelcast.operation.generic.thread.count", "2");
    config.setProperty("hazelcast.operation.responsehandler.thread.count", "1");
    config.setProperty("hazelcast.io.thread.count", "2");
    config.setProperty("hazelcast.event.thread.count", "1");
    config.setProperty("hazelcast.client.query.thread.count", "1");
    config.setProperty("hazelcast.client.blocking.thread.count", "1");
    config.setProperty("hazelcast.max.no.heartbeat.seconds", "15");
    config.setProperty("hazelcast.heartbeat.interval.seconds", "3");
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    config.setProperty("hazelcast.max.join.seconds", "30");
    config.getMetricsConfig().setEnabled(false);
    NetworkConfig network = config.getNetworkConfig();
    network
        .setPort(configuration.get(ClusterSettings.PORT))
        .setPortAutoIncrement(false)
        .setReuseAddress(true);
    String host = configuration.get(ClusterSettings.HOST);
    network.getInterfaces().setEnabled(true).addInterface(host);
    config.setProperty("hazelcast.socket.bind.any", "false");
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig()
        .setEnabled(true)
        .setConnectionTimeoutSeconds(2)
        .setMembers(configuration.get(ClusterSettings.MEMBERS));
    config.addExecutorConfig(
        new ExecutorConfig(CALLS, configuration.get(ClusterSettings.DESK_THREADS))
            .setQueueCapacity(configuration.get(ClusterSettings.DESK_WAITING_MAX)));
    return config;
  }
}
