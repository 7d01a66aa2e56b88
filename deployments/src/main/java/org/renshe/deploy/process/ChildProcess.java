package org.renshe.deploy.process;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.Language;
import org.renshe.protocol.problem.ProblemException;

/** One program of Renshe in a process of its own, its output in files. */
public final class ChildProcess {
  /** By name: the command line knows its commands, so they cannot know it. */
  private static final String PROGRAM = "org.renshe.deploy.Renshe";

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

  private final Plan plan;
  private final Process process;

  /**
   * What to start.
   *
   * @param name for people and for the log's file name, such as {@code 340000-2}
   * @param arguments of the {@code renshe} command
   * @param environment set in addition to this process's own
   * @param logs folder for {@code NAME.log} and {@code NAME.err}
   * @param heapMegabytes heap at most
   * @param ready answers with success once it is ready
   */
  public record Plan(
      String name,
      List<String> arguments,
      Map<String, String> environment,
      Path logs,
      int heapMegabytes,
      URI ready) {
    public Plan {
      arguments = List.copyOf(arguments);
      environment = Map.copyOf(environment);
    }
  }

  private ChildProcess(Plan plan, Process process) {
    this.plan = plan;
    this.process = process;
  }

  /** Starts it; whether it lives is seen later. */
  public static ChildProcess start(Plan plan) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JvmOptions.small(plan.heapMegabytes()));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(PROGRAM);
    command.addAll(plan.arguments());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(
                    plan.logs().resolve(plan.name() + ".log").toFile()))
            .redirectError(ProcessBuilder.Redirect.to(errors(plan).toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("RENSHE_"));
    builder.environment().putAll(plan.environment());
    try {
      Files.createDirectories(plan.logs());
      Process process = builder.start();
      process.getOutputStream().close();
      return new ChildProcess(plan, process);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, plan.logs(), e.getMessage());
    }
  }

  public Plan plan() {
    return plan;
  }

  public String name() {
    return plan.name();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Why it is not alive any more, in the words it printed itself. */
  public ProblemException death() {
    return DeployProblem.PROCESS_DIED.with(
        plan.name(), process.exitValue(), lastWords(), logFile());
  }

  Path logFile() {
    return plan.logs().resolve(plan.name() + ".log");
  }

  /** Ends it at once, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks it to end; does not wait. */
  void requestStop() {
    process.destroy();
  }

  /** Waits until it has ended, and ends it by force if it takes too long. */
  void awaitStop() {
    try {
      if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String lastWords() {
    try (Stream<String> lines = Files.lines(errors(plan), StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("RS-"))
          .findFirst()
          .orElseGet(() -> Language.text("没有留下说明", "it left no word"));
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private static Path errors(Plan plan) {
    return plan.logs().resolve(plan.name() + ".err");
  }
}
