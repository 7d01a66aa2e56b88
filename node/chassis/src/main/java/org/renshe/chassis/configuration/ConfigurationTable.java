package org.renshe.chassis.configuration;

import java.util.List;

/** The documentation of the settings, made from the keys themselves. */
@SuppressWarnings("DoNotCallSuggester")
public final class ConfigurationTable {
  private ConfigurationTable() {}

  /** A Markdown table, sorted by name. */
  public static String markdown(List<ConfigKey<?>> keys) {
    throw new IllegalStateException("in work");
  }

  /** A properties file with every key explained and commented out at its default. */
  public static String properties(List<ConfigKey<?>> keys) {
    throw new IllegalStateException("in work");
  }
}
