package org.renshe.deploy.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.protocol.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe reference}: writes the generated documents, for those who change Renshe. */
@Command(
    name = "reference",
    hidden = true,
    mixinStandardHelpOptions = true,
    synopsisHeading = "Examples:%n" + "  ./renshe reference --out deployments%n" + "%nUsage: ",
    description = "Writes settings, error catalogue, configuration files and Oracle SQL.")
public final class ReferenceCommand implements Callable<Integer> {
  @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Folder")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path scratch = Files.createTempDirectory("renshe-reference");
    for (Map.Entry<String, String> document : References.all(scratch).entrySet()) {
      Path file = out.resolve(document.getKey());
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, document.getValue());
      } catch (IOException e) {
        throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, file, e.getMessage());
      }
      spec.commandLine().getErr().println(file);
    }
    return ExitCodes.OK;
  }
}
