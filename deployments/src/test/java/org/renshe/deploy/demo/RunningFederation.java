package org.renshe.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests one federation of real processes, started at its first use, ended after the last. */
final class RunningFederation implements ParameterResolver {
  private static final String KEY = "federation";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Federation.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(RunningFederation.class))
        .getOrComputeIfAbsent(KEY, key -> start(), Federation.class);
  }

  // Kept under target/, so that the logs of a run that failed can be read.
  private static Federation start() {
    try {
      Path target = Files.createDirectories(Path.of("target", "acceptance"));
      Path data = Files.createTempDirectory(target.toAbsolutePath(), "run-").resolve("data");
      Federation federation =
          new Federation(
              DemoFolder.open(data), DemoPorts.unused(), System.out::println, Clock.systemUTC());
      try {
        federation.start();
        return federation;
      } catch (RuntimeException e) {
        federation.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
