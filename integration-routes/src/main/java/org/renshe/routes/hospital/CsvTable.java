package org.renshe.routes.hospital;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the interface's CSV files: comma, double quotes, no line breaks inside values. */
final class CsvTable {
  private static final String FOLDER = "/org/renshe/routes/interface/";

  private CsvTable() {}

  static boolean exists(String name) {
    return CsvTable.class.getResource(FOLDER + name + ".csv") != null;
  }

  /** Rows without the heading. */
  static List<List<String>> rows(String name) {
    try (InputStream file = CsvTable.class.getResourceAsStream(FOLDER + name + ".csv")) {
      if (file == null) {
        throw new IllegalStateException("the interface table " + name + " is not in the program");
      }
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(CsvTable::values)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<String> values(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
