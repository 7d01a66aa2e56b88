package org.renshe.chassis.configuration;

import java.util.Comparator;
import java.util.List;

/** The documentation of the settings, made from the keys themselves. */
public final class ConfigurationTable {
  private ConfigurationTable() {}

  /** A Markdown table, sorted by name. */
  public static String markdown(List<ConfigKey<?>> keys) {
    StringBuilder table =
        new StringBuilder("| key | value | default | 说明 | meaning |\n|---|---|---|---|---|\n");
    for (ConfigKey<?> key : sorted(keys)) {
      table
          .append("| `")
          .append(key.name())
          .append("` | ")
          .append(cell(key.type().shape()))
          .append(" | ")
          .append(key.defaultText() == null ? "" : cell(key.defaultText()))
          .append(" | ")
          .append(cell(key.zh()))
          .append(" | ")
          .append(cell(key.en()))
          .append(key.secret() ? " (secret)" : "")
          .append(" |\n");
    }
    return table.toString();
  }

  /** A properties file with every key explained and commented out at its default. */
  public static String properties(List<ConfigKey<?>> keys) {
    StringBuilder file = new StringBuilder();
    for (ConfigKey<?> key : sorted(keys)) {
      file.append("# ").append(key.zh()).append('\n');
      file.append("# ").append(key.en()).append(" [").append(key.type().shape()).append("]\n");
      file.append('#').append(key.name()).append(" = ");
      file.append(key.defaultText() == null ? "" : key.defaultText()).append("\n\n");
    }
    return file.toString();
  }

  private static List<ConfigKey<?>> sorted(List<ConfigKey<?>> keys) {
    return keys.stream().sorted(Comparator.comparing((ConfigKey<?> key) -> key.name())).toList();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
