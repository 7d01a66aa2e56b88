package org.renshe.chassis.configuration;

import static org.renshe.chassis.ChassisProblem.CONFIGURATION_UNREADABLE;
import static org.renshe.chassis.ChassisProblem.DUPLICATE_SETTING;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.renshe.protocol.problem.ProblemException;

/** A properties file in UTF-8 in which no key may stand twice. */
final class SettingsFile {
  private SettingsFile() {}

  static Map<String, String> read(Path file) {
    Map<String, String> texts = new TreeMap<>();
    Properties properties =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object name, Object text) {
            if (texts.put((String) name, (String) text) != null) {
              throw DUPLICATE_SETTING.with(name, file);
            }
            return null;
          }
        };
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new ProblemException(CONFIGURATION_UNREADABLE, e, file);
    }
    return texts;
  }
}
