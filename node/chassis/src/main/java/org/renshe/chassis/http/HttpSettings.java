package org.renshe.chassis.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;

/** How a member is reached over HTTP, and the limits it holds to. */
public final class HttpSettings {
  public static final ConfigKey<String> HOST =
      ConfigKey.text(
          "http.host",
          "127.0.0.1",
          "HTTP 监听地址；非本机地址必须启用 TLS",
          "Address to listen on; other than loopback needs TLS");
  public static final ConfigKey<Integer> PORT =
      ConfigKey.number("http.port", 8080, 0, 65535, "HTTP 端口；0 为任意", "Port; 0 for any");
  public static final ConfigKey<Integer> THREADS_MAX =
      ConfigKey.number("http.threads.max", 100, 8, 2000, "HTTP 线程上限", "Threads at most");
  public static final ConfigKey<Integer> REQUESTS_MAX =
      ConfigKey.number(
          "http.requests.max",
          80,
          4,
          1900,
          "同时处理的请求上限，须小于线程上限",
          "Requests at a time at most, fewer than threads");
  public static final ConfigKey<Integer> WAITING_MAX =
      ConfigKey.number(
          "http.waiting.max",
          200,
          0,
          10_000,
          "排队请求上限，超过即答 503",
          "Requests kept waiting at most; more are answered 503");
  public static final ConfigKey<Duration> WAITING_TIME_MAX =
      ConfigKey.duration(
          "http.waiting.time-max", "10s", "排队时限，超过即答 503", "How long a request is kept waiting");
  public static final ConfigKey<Integer> BODY_BYTES_MAX =
      ConfigKey.number(
          "http.body.bytes-max",
          4 * 1024 * 1024,
          1024,
          64 * 1024 * 1024,
          "请求体字节上限",
          "Bytes of a request's body at most");
  public static final ConfigKey<Duration> IDLE_MAX =
      ConfigKey.duration("http.idle-max", "90s", "空闲连接时限", "How long a connection may idle");
  public static final ConfigKey<Duration> STOP_PATIENCE =
      ConfigKey.duration(
          "http.stop.patience",
          "10s",
          "停止时等候未完请求的时限",
          "How long stopping waits for requests in work");
  public static final ConfigKey<Path> TLS_KEYSTORE =
      new ConfigKey<>(
          "http.tls.keystore",
          org.renshe.chassis.configuration.ConfigType.PATH,
          null,
          "HTTPS 密钥库（PKCS #12）",
          "Key store for HTTPS (PKCS #12)",
          false);
  public static final ConfigKey<String> TLS_PASSWORD =
      ConfigKey.secret("http.tls.password", "HTTPS 密钥库口令", "Password of the key store");
  public static final ConfigKey<String> OPERATOR_TOKEN =
      ConfigKey.secret(
          "operator.token",
          "运维令牌（Bearer，或 Basic 口令）；不设则运维功能关闭",
          "Operators' token (bearer, or password of basic); closed when not set");

  public static final ConfigKey<Path> OPERATORS_FILE =
      ConfigKey.path(
          "operators.file",
          null,
          "运维与经办人员名单：每行 姓名 = 令牌的 SM3（十六进制）；双人复核须用本名单中的两个人",
          "People at the operators' pages, a line each: name = SM3 of the token, hex; four eyes take two"
              + " of them");

  /** All of them. */
  public static final List<ConfigKey<?>> ALL =
      List.of(
          HOST,
          PORT,
          THREADS_MAX,
          REQUESTS_MAX,
          WAITING_MAX,
          WAITING_TIME_MAX,
          BODY_BYTES_MAX,
          IDLE_MAX,
          STOP_PATIENCE,
          TLS_KEYSTORE,
          TLS_PASSWORD,
          OPERATOR_TOKEN,
          OPERATORS_FILE);

  private HttpSettings() {}
}
