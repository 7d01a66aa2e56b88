package org.renshe.deploy.process;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.renshe.deploy.DeployProblem;

/** Starts processes together, waits until they are ready, watches them and stops them together. */
public final class Supervisor implements AutoCloseable {
  private static final Duration READY_PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

  private final HttpClient http;
  private final Consumer<String> progress;
  private final List<ChildProcess> children = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;

  /**
   * @param progress told one line whenever something got on
   */
  public Supervisor(HttpClient http, Consumer<String> progress) {
    this.http = http;
    this.progress = progress;
  }

  /** Starts all and returns when all are ready. */
  public void start(List<ChildProcess.Plan> plans) {
    List<ChildProcess> waiting = new ArrayList<>();
    for (ChildProcess.Plan plan : plans) {
      ChildProcess child = ChildProcess.start(plan);
      children.removeIf(earlier -> earlier.name().equals(plan.name()));
      children.add(child);
      waiting.add(child);
    }
    long begun = System.nanoTime();
    while (!waiting.isEmpty() && !stopping) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      waiting.removeIf(child -> reportedReady(child, seconds));
      if (!waiting.isEmpty() && seconds > READY_PATIENCE.toSeconds()) {
        ChildProcess late = waiting.get(0);
        throw DeployProblem.PROCESS_NOT_READY.with(
            late.name(), READY_PATIENCE.toSeconds(), late.logFile());
      }
      pause();
    }
  }

  /** The child of that name, the one started last. */
  public ChildProcess child(String name) {
    return children.stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no process " + name));
  }

  /** The first child that is not alive, or null. */
  public ChildProcess firstDead() {
    return children.stream().filter(child -> !child.isAlive()).findFirst().orElse(null);
  }

  /** Stops all in the opposite order of their start; returns when all have ended. */
  public void stop() {
    stopping = true;
    for (int i = children.size() - 1; i >= 0; i--) {
      children.get(i).requestStop();
    }
    children.forEach(ChildProcess::awaitStop);
  }

  @Override
  public void close() {
    stop();
  }

  private boolean reportedReady(ChildProcess child, double seconds) {
    if (!child.isAlive() && !stopping) {
      throw child.death();
    }
    if (!answers(child)) {
      return false;
    }
    progress.accept(String.format("  %-12s %5.1f s", child.name(), seconds));
    return true;
  }

  private boolean answers(ChildProcess child) {
    if (child.plan().ready() == null) {
      return true;
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(child.plan().ready()).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DeployProblem.PROCESS_NOT_READY.with(child.name(), 0, child.logFile());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
