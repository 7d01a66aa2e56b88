package org.renshe.chassis.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;

/** Where and how a member keeps its data. */
public final class DatabaseSettings {
  public static final ConfigKey<Path> DATA_FOLDER =
      ConfigKey.path("data.folder", "data", "数据目录", "Folder for all that this member keeps");
  public static final ConfigKey<String> URL =
      ConfigKey.text(
          "database.url",
          "",
          "数据库 JDBC 地址（H2、PostgreSQL、Oracle）；空为数据目录中的 H2",
          "JDBC URL (H2, PostgreSQL, Oracle); empty for H2 in the data folder");
  public static final ConfigKey<String> USER =
      ConfigKey.text("database.user", "sa", "数据库用户", "Database user");
  public static final ConfigKey<String> PASSWORD =
      ConfigKey.secret("database.password", "数据库口令", "Database password");
  public static final ConfigKey<Integer> POOL_SIZE =
      ConfigKey.number("database.pool.size", 16, 2, 200, "连接池上限", "Connections at most");
  public static final ConfigKey<Duration> POOL_WAIT =
      ConfigKey.duration(
          "database.pool.wait", "10s", "等候空闲连接的时限", "How long to wait for a free connection");
  public static final ConfigKey<Integer> ATTEMPTS =
      ConfigKey.number(
          "database.attempts",
          8,
          1,
          100,
          "事务因并发冲突重做的次数上限",
          "How often a transaction runs at most when others get in its way");

  /** All of them. */
  public static final List<ConfigKey<?>> ALL =
      List.of(DATA_FOLDER, URL, USER, PASSWORD, POOL_SIZE, POOL_WAIT, ATTEMPTS);

  private static final String H2 = "jdbc:h2:";

  private DatabaseSettings() {}

  /**
   * The URL to connect to. An H2 database is always in Oracle mode and writes each commit to disk
   * before it returns: its default would keep half a second of commits in memory.
   */
  static String url(Configuration configuration) {
    String url = configuration.get(URL);
    if (url.isEmpty()) {
      Path file = configuration.get(DATA_FOLDER).resolve("database").resolve("renshe");
      url = "jdbc:h2:file:" + file.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE";
    }
    if (!url.startsWith(H2)) {
      return url;
    }
    return url
        + missing(url, "MODE=Oracle")
        + missing(url, "WRITE_DELAY=0")
        + missing(url, "LOCK_TIMEOUT=10000");
  }

  private static String missing(String url, String setting) {
    String name = setting.substring(0, setting.indexOf('=') + 1);
    return url.contains(";" + name) ? "" : ";" + setting;
  }
}
