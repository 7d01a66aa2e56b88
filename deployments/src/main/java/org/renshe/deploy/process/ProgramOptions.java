package org.renshe.deploy.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.configuration.Configuration;
import picocli.CommandLine.Option;

/** Settings of a long-running program, and running it until the system asks it to end. */
final class ProgramOptions {
  // Variables that speak to the launcher, not to the program.
  private static final List<String> LAUNCHER =
      List.of("RENSHE_HOME", "RENSHE_HEAP", "RENSHE_JAVA_OPTS", "RENSHE_MEMORY_FREE_MB");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings (properties, UTF-8); the environment overrides them")
  private Path file;

  Configuration load(List<ConfigKey<?>> known) {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.keySet().removeAll(LAUNCHER);
    return Configuration.load(file, environment, known);
  }

  /** Returns when the process is asked to end, with the program closed. */
  static <T extends AutoCloseable> void runUntilStopped(
      Function<Configuration, T> start,
      Configuration configuration,
      java.util.function.Consumer<T> started) {
    T program = start.apply(configuration);
    CountDownLatch never = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close(program);
                  never.countDown();
                },
                "stop"));
    started.accept(program);
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable program) {
    try {
      program.close();
    } catch (Exception e) {
      // The process ends anyway; what it could not close is in the log of that part.
      System.err.println(e.getMessage());
    }
  }
}
