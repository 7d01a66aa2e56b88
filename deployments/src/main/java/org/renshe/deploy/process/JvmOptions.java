package org.renshe.deploy.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Options for the JVM of a child process; the common part is in a file the launcher reads too. */
final class JvmOptions {
  private static final String COMMON = "/org/renshe/deploy/jvm.options";

  private JvmOptions() {}

  /**
   * For a process of a demonstration: small, and quick to start rather than quick in the long run.
   */
  static List<String> small(int heapMegabytes) {
    List<String> options = new ArrayList<>(common());
    if (Runtime.version().feature() >= 24) {
      options.add("--enable-native-access=ALL-UNNAMED");
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    options.add("-XX:+UseSerialGC");
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-Xms64m");
    options.add("-Xmx" + heapMegabytes + "m");
    return options;
  }

  private static List<String> common() {
    try (InputStream in = JvmOptions.class.getResourceAsStream(COMMON)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
