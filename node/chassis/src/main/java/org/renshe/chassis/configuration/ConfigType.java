package org.renshe.chassis.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a setting's text is read.
 *
 * @param shape what is allowed, for the table and for errors, such as {@code 1..65535}
 * @param reader turns the text into the value, or throws {@link IllegalArgumentException}
 */
public record ConfigType<T>(String shape, Function<String, T> reader) {
  private static final Pattern DURATION_SHAPE = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

  public static final ConfigType<String> TEXT = new ConfigType<>("text", text -> text);
  public static final ConfigType<Path> PATH = new ConfigType<>("path", Path::of);
  public static final ConfigType<Boolean> FLAG =
      new ConfigType<>("true|false", ConfigType::readFlag);
  public static final ConfigType<Duration> DURATION =
      new ConfigType<>("500ms|20s|5m|1h|7d", ConfigType::readDuration);
  public static final ConfigType<List<String>> LIST =
      new ConfigType<>("a,b,c", ConfigType::readList);

  public static ConfigType<Integer> number(int min, int max) {
    return new ConfigType<>(
        min + ".." + max,
        text -> {
          int value = Integer.parseInt(text);
          if (value < min || value > max) {
            throw new IllegalArgumentException(text);
          }
          return value;
        });
  }

  private static Boolean readFlag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Duration readDuration(String text) {
    Matcher matcher = DURATION_SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static List<String> readList(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
