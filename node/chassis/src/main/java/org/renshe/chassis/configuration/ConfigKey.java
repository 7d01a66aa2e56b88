package org.renshe.chassis.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One setting of a member.
 *
 * @param name dotted lower case, such as {@code http.port}; in the environment {@code
 *     RENSHE_HTTP_PORT}
 * @param type how its text is read
 * @param defaultText what holds when nobody sets it; null for none
 * @param zh what it is, in Chinese
 * @param en the same in English
 * @param secret never shown
 */
public record ConfigKey<T>(
    String name, ConfigType<T> type, String defaultText, String zh, String en, boolean secret) {

  public static ConfigKey<String> text(String name, String defaultText, String zh, String en) {
    return new ConfigKey<>(name, ConfigType.TEXT, defaultText, zh, en, false);
  }

  public static ConfigKey<String> secret(String name, String zh, String en) {
    return new ConfigKey<>(name, ConfigType.TEXT, null, zh, en, true);
  }

  public static ConfigKey<Integer> number(
      String name, int defaultValue, int min, int max, String zh, String en) {
    return new ConfigKey<>(
        name, ConfigType.number(min, max), Integer.toString(defaultValue), zh, en, false);
  }

  public static ConfigKey<Duration> duration(
      String name, String defaultText, String zh, String en) {
    return new ConfigKey<>(name, ConfigType.DURATION, defaultText, zh, en, false);
  }

  public static ConfigKey<Boolean> flag(String name, boolean defaultValue, String zh, String en) {
    return new ConfigKey<>(name, ConfigType.FLAG, Boolean.toString(defaultValue), zh, en, false);
  }

  public static ConfigKey<Path> path(String name, String defaultText, String zh, String en) {
    return new ConfigKey<>(name, ConfigType.PATH, defaultText, zh, en, false);
  }

  /** Comma-separated texts; an empty default is an empty list. */
  public static ConfigKey<List<String>> list(
      String name, String defaultText, String zh, String en) {
    return new ConfigKey<>(name, ConfigType.LIST, defaultText, zh, en, false);
  }

  /** Name of the environment variable that sets this key. */
  public String environmentName() {
    return "RENSHE_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
