package org.renshe.deploy.process;

import java.util.concurrent.Callable;
import org.renshe.deploy.ExitCodes;
import org.renshe.hub.Hub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code renshe hub}. */
@Command(
    name = "hub",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe hub --config conf/hub.properties%n"
            + "  renshe hub log verify --folder messages --root keys/root.crt%n"
            + "  RENSHE_HTTP_PORT=8800 renshe hub --config conf/hub.properties%n"
            + "%nUsage: ",
    description = {
      "Runs the hub until it is asked to end (SIGTERM, Ctrl-C).",
      "Every setting is explained in conf/hub.properties."
    },
    subcommands = {HubLogCommand.class})
public final class HubCommand implements Callable<Integer> {
  @Mixin private ProgramOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ProgramOptions.runUntilStopped(
        Hub::start,
        options.load(Hub.settings()),
        hub -> spec.commandLine().getErr().println(hub.url()));
    return ExitCodes.OK;
  }
}
