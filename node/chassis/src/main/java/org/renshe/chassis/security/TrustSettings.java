package org.renshe.chassis.security;

import java.time.Duration;
import java.util.List;
import org.renshe.chassis.configuration.ConfigKey;

/** Where the directory of members comes from. */
public final class TrustSettings {
  public static final ConfigKey<String> HUB_URL =
      ConfigKey.text(
          "trust.hub.url",
          "http://127.0.0.1:8800",
          "中心地址，成员目录由此取得",
          "Where the hub is; the directory of members is fetched from it");
  public static final ConfigKey<Duration> REFRESH =
      ConfigKey.duration("trust.refresh", "20s", "取成员目录的间隔", "How often the directory is fetched");
  public static final ConfigKey<Duration> TIMEOUT =
      ConfigKey.duration(
          "trust.timeout", "5s", "取成员目录的时限", "How long fetching the directory may take");

  /** All of them. */
  public static final List<ConfigKey<?>> ALL = List.of(HUB_URL, REFRESH, TIMEOUT);

  private TrustSettings() {}
}
