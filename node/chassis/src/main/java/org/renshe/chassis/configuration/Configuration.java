package org.renshe.chassis.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every setting of a member: program default, overridden by file, then by environment. */
@SuppressWarnings("DoNotCallSuggester")
public final class Configuration {

  private Configuration() {}

  /**
   * @param file a properties file in UTF-8, or null for none
   * @param environment only names starting with {@code RENSHE_} are looked at
   * @param known every key of this program
   * @throws org.renshe.protocol.problem.ProblemException unknown key, or a value that cannot be
   *     read
   */
  public static Configuration load(
      Path file, Map<String, String> environment, List<ConfigKey<?>> known) {
    throw new IllegalStateException("in work");
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException when it has no default and nobody set it
   */
  public <T> T get(ConfigKey<T> key) {
    throw new IllegalStateException("in work");
  }

  /** Empty when it has no default and nobody set it. */
  public <T> Optional<T> find(ConfigKey<T> key) {
    throw new IllegalStateException("in work");
  }
}
