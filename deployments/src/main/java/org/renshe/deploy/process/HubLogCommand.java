package org.renshe.deploy.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.security.KeySettings;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.hub.Hub;
import org.renshe.hub.exchange.LogReport;
import org.renshe.hub.exchange.MessageLogExport;
import org.renshe.hub.exchange.MessageLogVerifier;
import org.renshe.protocol.trust.Pem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe hub log}: the message log taken out and verified without the hub. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe hub log export --config conf/hub.properties --out messages%n"
            + "  renshe hub log verify --folder messages --root keys/root.crt%n"
            + "  renshe hub log verify --config conf/hub.properties --json%n"
            + "%nUsage: ",
    description = {
      "Every entry is chained to the one before by its hash and carries its sender's signature.",
      "Needs the hub stopped where it keeps an embedded H2 database."
    })
final class HubLogCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the log as files that need no database.")
  void export(
      @Mixin ProgramOptions options,
      @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "New folder")
          Path out) {
    try (Database database = Database.open(options.load(Hub.settings()), Hub.schemas())) {
      MessageLogExport.write(database, out);
    }
    spec.commandLine().getErr().println(out);
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Verifies every chain and every signature; ends with 1 when one does not hold.")
  int verify(
      @Mixin ProgramOptions options,
      @Option(names = "--folder", paramLabel = "FOLDER", description = "An exported log")
          Path folder,
      @Option(names = "--root", paramLabel = "FILE", description = "National root certificate")
          Path root,
      @Option(names = "--json", description = "As JSON") boolean json)
      throws JsonProcessingException {
    LogReport report = folder == null ? verifyDatabase(options) : verifyFolder(folder, root);
    print(report, json);
    if (!report.isGood()) {
      throw DeployProblem.NOT_VERIFIED.with(report.findings().get(0));
    }
    return ExitCodes.OK;
  }

  private static LogReport verifyFolder(Path folder, Path root) {
    if (root == null) {
      throw DeployProblem.FILE_UNREADABLE.with("--root", "not given");
    }
    return MessageLogVerifier.verify(folder, Pem.readCertificates(root).get(0));
  }

  private static LogReport verifyDatabase(ProgramOptions options) {
    Configuration configuration = options.load(Hub.settings());
    X509Certificate root = Pem.readCertificates(configuration.get(KeySettings.ROOT)).get(0);
    try (Database database = Database.open(configuration, Hub.schemas())) {
      return MessageLogVerifier.verify(database, root);
    }
  }

  private void print(LogReport report, boolean json) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
      return;
    }
    report
        .ends()
        .forEach(end -> out.println(end.stream() + "  " + end.number() + "  " + end.hash()));
    report.findings().forEach(out::println);
    out.println(
        report.entries()
            + Language.text(" 条,", " entries, ")
            + report.findings().size()
            + Language.text(" 处不符", " faults"));
  }
}
