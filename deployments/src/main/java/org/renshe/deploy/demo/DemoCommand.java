package org.renshe.deploy.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.deploy.process.ChildProcess;
import org.renshe.protocol.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe demo                          stays up until Ctrl-C; data in data/demo%n"
            + "  renshe demo --ports-from 18800       with other ports%n"
            + "  renshe demo --once                   one day of work, statements in Chinese%n"
            + "  renshe demo --once --lang en         the same in English%n"
            + "%nUsage: ",
    description = {
      "Starts a hub and three provinces on this machine, each in a process of its own.",
      "Shanghai 310000, Anhui 340000 as a cluster of two, Hainan 460000. All people are invented."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int LOOK_SECONDS = 1;

  @Option(
      names = "--once",
      description = "One day of work at three hospitals, then the books are compared; then it ends")
  private boolean once;

  @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the statements")
  private String language;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where it keeps its data; data/demo, or a temporary folder with --once")
  private Path data;

  @Option(
      names = "--ports-from",
      defaultValue = "8800",
      paramLabel = "PORT",
      description = "First of the hundred ports it may use; default 8800")
  private int portsFrom;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    chooseLanguage();
    Clock clock = Clock.systemUTC();
    Path root = data != null ? data : once ? temporary() : Path.of("data", "demo");
    DemoFolder folder = DemoFolder.open(root.toAbsolutePath());
    PrintWriter err = spec.commandLine().getErr();
    DemoPorts ports = new DemoPorts(portsFrom);
    CountDownLatch interrupted = new CountDownLatch(1);
    try (Federation federation = new Federation(folder, ports, err::println, clock)) {
      Thread stop =
          new Thread(
              () -> {
                interrupted.countDown();
                federation.stop();
              },
              "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      err.println(Language.text("正在启动(数据目录 ", "Starting (data folder ") + root + ")");
      federation.start();
      if (once) {
        return new OneDay(federation, spec.commandLine().getOut(), err::println).run();
      }
      new Welcome(federation, spec.commandLine().getOut()).print();
      watch(federation, interrupted);
      return ExitCodes.OK;
    }
  }

  // Statements are in Chinese unless asked otherwise; other talk follows the terminal.
  private void chooseLanguage() {
    if (language != null) {
      Language.choose(language);
    } else if (once) {
      Language.choose("zh");
    }
  }

  /** Returns when the user wants an end; reports the first process that died. */
  private static void watch(Federation federation, CountDownLatch interrupted) {
    try {
      while (!interrupted.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
        ChildProcess dead = federation.supervisor().firstDead();
        if (dead != null && interrupted.getCount() > 0) {
          throw dead.death();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("renshe-demo-").resolve("data");
    } catch (IOException e) {
      throw new ProblemException(
          DeployProblem.FILE_UNWRITABLE, e, System.getProperty("java.io.tmpdir"), e.getMessage());
    }
  }
}
