package org.renshe.deploy.policy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.release.Officers;
import org.renshe.province.medical.policy.release.PolicyRelease;
import org.renshe.province.medical.policy.release.ReleasedPack;
import org.renshe.province.medical.policy.release.RowMarks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renshe policy state}. */
@Command(
    name = "state",
    mixinStandardHelpOptions = true,
    description = {
      "How far each policy file of a folder has come: draft, verified, active.",
      "Ends with 1 unless production would take every one of them."
    })
final class StateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Folder of policy files")
  private Path folder;

  @Option(
      names = "--officers",
      required = true,
      paramLabel = "FOLDER",
      description = "Certificates of the officers")
  private Path officersFolder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Officers officers = Officers.read(officersFolder);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    int wanting = 0;
    for (Path file : files()) {
      wanting += tell(file, officers, today) ? 0 : 1;
    }
    return wanting == 0 ? ExitCodes.OK : ExitCodes.MISMATCH;
  }

  /** Whether production would take it. */
  private boolean tell(Path file, Officers officers, LocalDate today) {
    PrintWriter out = spec.commandLine().getOut();
    String name = ReleasedPack.nameOf(file);
    byte[] yaml = SignCommand.read(file);
    try {
      PolicyPack.load(name, yaml);
      long unverified =
          RowMarks.read(name, yaml).stream()
              .filter(mark -> !"verified".equals(mark.mark()))
              .count();
      Path beside = ReleasedPack.releaseOf(file);
      PolicyRelease release =
          Files.exists(beside)
              ? PolicyRelease.read(beside.toString(), SignCommand.read(beside))
              : null;
      out.printf(
          "%-28s %-9s %s%n",
          file.getFileName(),
          release == null ? PolicyRelease.State.DRAFT : release.state(today),
          release == null ? "-" : release.version() + " " + release.activeFrom());
      if (unverified > 0) {
        out.printf("  %d rows are not marked conf: verified%n", unverified);
      }
      ReleasedPack.read(file, officers, Shelf.national());
      return true;
    } catch (ProblemException refusal) {
      out.println(
          "  " + refusal.problem().code() + " " + refusal.sentence(java.util.Locale.getDefault()));
      return false;
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, folder, e.getMessage());
    }
  }
}
