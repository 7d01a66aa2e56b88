package org.renshe.chassis.configuration;

import static org.renshe.chassis.ChassisProblem.BAD_SETTING;
import static org.renshe.chassis.ChassisProblem.MISSING_SETTING;
import static org.renshe.chassis.ChassisProblem.UNKNOWN_SETTING;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every setting of a member: program default, overridden by file, then by environment. */
public final class Configuration {
  /** What stands in for a secret wherever settings are shown. */
  static final String HIDDEN = "******";

  private static final String ENVIRONMENT_PREFIX = "RENSHE_";

  private final Map<String, Effective> settings;

  private Configuration(Map<String, Effective> settings) {
    this.settings = settings;
  }

  /**
   * One setting as it holds now.
   *
   * @param key the setting
   * @param value the value, null for none
   * @param text its text as set, secrets hidden; null for none
   * @param source {@code default}, a file's path or {@code environment}
   */
  public record Effective(ConfigKey<?> key, Object value, String text, String source) {}

  /**
   * @param file a properties file in UTF-8, or null for none
   * @param environment only names starting with {@code RENSHE_} are looked at
   * @param known every key of this program
   * @throws org.renshe.protocol.problem.ProblemException unknown key, or a value that cannot be
   *     read
   */
  public static Configuration load(
      Path file, Map<String, String> environment, List<ConfigKey<?>> known) {
    Map<String, ConfigKey<?>> byName = new TreeMap<>();
    Map<String, ConfigKey<?>> byEnvironmentName = new TreeMap<>();
    Map<String, Effective> settings = new LinkedHashMap<>();
    for (ConfigKey<?> key : known) {
      byName.put(key.name(), key);
      byEnvironmentName.put(key.environmentName(), key);
      settings.put(key.name(), effective(key, key.defaultText(), "default"));
    }
    if (file != null) {
      override(settings, byName, SettingsFile.read(file), file.toString());
    }
    Map<String, String> ours = new TreeMap<>(environment);
    ours.keySet().removeIf(name -> !name.startsWith(ENVIRONMENT_PREFIX));
    override(settings, byEnvironmentName, ours, "environment");
    return new Configuration(settings);
  }

  /** Settings given by name in the program, for tests and the demonstration. */
  public static Configuration of(Map<String, String> texts, List<ConfigKey<?>> known) {
    Map<String, String> environment = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          String environmentName =
              known.stream()
                  .filter(key -> key.name().equals(name))
                  .map(ConfigKey::environmentName)
                  .findFirst()
                  .orElseThrow(() -> UNKNOWN_SETTING.with(name, "program"));
          environment.put(environmentName, text);
        });
    return load(null, environment, known);
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException when it has no default and nobody set it
   */
  public <T> T get(ConfigKey<T> key) {
    return find(key).orElseThrow(() -> MISSING_SETTING.with(key.name(), key.environmentName()));
  }

  /** Empty when it has no default and nobody set it. */
  @SuppressWarnings("unchecked")
  public <T> Optional<T> find(ConfigKey<T> key) {
    Effective setting = settings.get(key.name());
    if (setting == null) {
      throw new IllegalArgumentException(key.name() + " is not among the keys that were loaded");
    }
    // The value was made by this key's own reader.
    return Optional.ofNullable((T) setting.value());
  }

  /** All settings as they hold now, sorted by name, secrets hidden. */
  public List<Effective> effective() {
    return List.copyOf(new TreeMap<>(settings).values());
  }

  private static void override(
      Map<String, Effective> settings,
      Map<String, ConfigKey<?>> known,
      Map<String, String> texts,
      String source) {
    texts.forEach(
        (name, text) -> {
          ConfigKey<?> key = known.get(name);
          if (key == null) {
            throw UNKNOWN_SETTING.with(name, source);
          }
          settings.put(key.name(), effective(key, text.strip(), source));
        });
  }

  private static Effective effective(ConfigKey<?> key, String text, String source) {
    if (text == null) {
      return new Effective(key, null, null, source);
    }
    String shown = key.secret() ? HIDDEN : text;
    try {
      return new Effective(key, key.type().reader().apply(text), shown, source);
    } catch (IllegalArgumentException e) {
      throw BAD_SETTING.with(key.name(), shown, key.type().shape());
    }
  }
}
