package org.renshe.chassis.cluster;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;

/** How the members of one node find each other. */
public final class ClusterSettings {
  public static final ConfigKey<Boolean> ENABLED =
      ConfigKey.flag(
          "cluster.enabled",
          true,
          "本节点是否有多个成员；否则全部在本进程内处理",
          "Whether this node has several members; else all is done in this process");
  public static final ConfigKey<String> HOST =
      ConfigKey.text("cluster.host", "127.0.0.1", "集群监听地址", "Address for the other members");
  public static final ConfigKey<Integer> PORT =
      ConfigKey.number("cluster.port", 5701, 1, 65535, "集群端口", "Port for the other members");
  public static final ConfigKey<List<String>> MEMBERS =
      ConfigKey.list(
          "cluster.members",
          "",
          "同一节点其他成员的地址（host:port，逗号分隔）",
          "Addresses of the node's other members (host:port, separated by commas)");
  public static final ConfigKey<Integer> DESK_THREADS =
      ConfigKey.number(
          "cluster.desk.threads",
          8,
          1,
          256,
          "为其他成员办理业务的线程数",
          "Threads that work for the other members");
  public static final ConfigKey<Integer> DESK_WAITING_MAX =
      ConfigKey.number(
          "cluster.desk.waiting-max", 2000, 1, 100_000, "排队业务上限", "Calls kept waiting at most");
  public static final ConfigKey<Duration> CALL_PATIENCE =
      ConfigKey.duration(
          "cluster.call.patience", "30s", "等候其他成员办理的时限", "How long a call to an owner may take");

  /** All of them. */
  public static final List<ConfigKey<?>> ALL =
      List.of(ENABLED, HOST, PORT, MEMBERS, DESK_THREADS, DESK_WAITING_MAX, CALL_PATIENCE);

  private ClusterSettings() {}
}
