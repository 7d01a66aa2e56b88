package org.renshe.chassis.messaging;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;

/** The post office, the outbox and the inbox. */
public final class MessagingSettings {
  public static final ConfigKey<Boolean> BROKER_EMBEDDED =
      ConfigKey.flag(
          "broker.embedded",
          true,
          "中心是否自带消息服务；否则使用 broker.urls",
          "Whether the hub runs its own broker; else it uses broker.urls");
  public static final ConfigKey<String> BROKER_HOST =
      ConfigKey.text(
          "broker.host", "127.0.0.1", "自带消息服务的监听地址", "Address the embedded broker listens on");
  public static final ConfigKey<Integer> BROKER_PORT =
      ConfigKey.number("broker.port", 8861, 1, 65535, "自带消息服务的端口", "Port of the embedded broker");
  public static final ConfigKey<List<String>> BROKER_URLS =
      ConfigKey.list(
          "broker.urls",
          "127.0.0.1:8861",
          "消息服务地址（host:port，逗号分隔，依次尝试）",
          "Where the broker is (host:port, separated by commas, tried in order)");
  public static final ConfigKey<String> BROKER_USER =
      ConfigKey.text(
          "broker.user", "", "外部消息服务的用户，空为仅用证书", "User at an external broker, empty for none");
  public static final ConfigKey<String> BROKER_PASSWORD =
      ConfigKey.secret("broker.password", "外部消息服务的口令", "Password at an external broker");
  public static final ConfigKey<Integer> QUEUE_MEGABYTES_MAX =
      ConfigKey.number(
          "broker.queue.megabytes-max",
          4096,
          16,
          1_000_000,
          "每个队列在磁盘上的上限（MB），超过即拒收",
          "Megabytes of a queue on disk at most; more is refused");
  public static final ConfigKey<Integer> MESSAGE_BYTES_MAX =
      ConfigKey.number(
          "broker.message.bytes-max",
          5 * 1024 * 1024,
          64 * 1024,
          64 * 1024 * 1024,
          "单个报文字节上限",
          "Bytes of one message at most");
  public static final ConfigKey<Integer> BATCH_MAX =
      ConfigKey.number(
          "messaging.batch-max", 64, 1, 1000, "一次收发的报文上限", "Messages in one transaction at most");
  public static final ConfigKey<Integer> INBOX_ATTEMPTS =
      ConfigKey.number(
          "inbox.attempts",
          8,
          1,
          100,
          "单个来文失败几次后转入死信",
          "How often an arriving message is tried before it is a dead letter");
  public static final ConfigKey<Integer> INBOX_THREADS =
      ConfigKey.number(
          "inbox.threads", 8, 1, 128, "同时办理来文的线程数", "Arriving requests handled at a time");
  public static final ConfigKey<Integer> OUTBOX_WAITING_MAX =
      ConfigKey.number(
          "outbox.waiting-max",
          5000,
          1,
          1_000_000,
          "内存中待发报文上限；其余由数据库补发",
          "Messages kept in memory for sending at most; the rest is sent from the database");
  public static final ConfigKey<Duration> OUTBOX_SWEEP =
      ConfigKey.duration(
          "outbox.sweep", "1s", "补发检查的间隔", "How often unsent messages are looked for");
  public static final ConfigKey<Duration> OUTBOX_LEASE =
      ConfigKey.duration(
          "outbox.lease",
          "10s",
          "一个成员占有待发报文的时间，过后其他成员可发",
          "How long a member owns a message to send before another may");
  public static final ConfigKey<Duration> OUTBOX_KEEP =
      ConfigKey.duration("outbox.keep", "7d", "已发报文保留的时间", "How long sent messages are kept");

  /** All of them. */
  public static final List<ConfigKey<?>> ALL =
      List.of(
          BROKER_EMBEDDED,
          BROKER_HOST,
          BROKER_PORT,
          BROKER_URLS,
          BROKER_USER,
          BROKER_PASSWORD,
          QUEUE_MEGABYTES_MAX,
          MESSAGE_BYTES_MAX,
          BATCH_MAX,
          INBOX_ATTEMPTS,
          INBOX_THREADS,
          OUTBOX_WAITING_MAX,
          OUTBOX_SWEEP,
          OUTBOX_LEASE,
          OUTBOX_KEEP);

  private MessagingSettings() {}
}
