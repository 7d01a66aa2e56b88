package org.renshe.deploy.process;

import java.util.concurrent.Callable;
import org.renshe.deploy.ExitCodes;
import org.renshe.province.Province;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code renshe node}. */
@Command(
    name = "node",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe node --config conf/node.properties%n"
            + "  RENSHE_HTTP_PORT=8831 renshe node --config conf/node.properties%n"
            + "%nUsage: ",
    description = {
      "Runs one member of a province until it is asked to end (SIGTERM, Ctrl-C).",
      "Every setting is explained in conf/node.properties."
    })
public final class NodeCommand implements Callable<Integer> {
  @Mixin private ProgramOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ProgramOptions.runUntilStopped(
        Province::start,
        options.load(Province.settings()),
        province -> spec.commandLine().getErr().println(province.url()));
    return ExitCodes.OK;
  }
}
