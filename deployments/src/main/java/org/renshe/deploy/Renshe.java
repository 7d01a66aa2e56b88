package org.renshe.deploy;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.renshe.deploy.bench.BenchCommand;
import org.renshe.deploy.conformance.ConformanceCommand;
import org.renshe.deploy.demo.DemoCommand;
import org.renshe.deploy.doctor.DoctorCommand;
import org.renshe.deploy.medical.MedicalCommand;
import org.renshe.deploy.pki.PkiCommand;
import org.renshe.deploy.policy.PolicyCommand;
import org.renshe.deploy.process.DatabaseCommand;
import org.renshe.deploy.process.HubCommand;
import org.renshe.deploy.process.NodeCommand;
import org.renshe.deploy.reference.ReferenceCommand;
import org.renshe.protocol.identity.MemberCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/** The {@code renshe} command. */
@Command(
    name = "renshe",
    mixinStandardHelpOptions = true,
    versionProvider = Renshe.Version.class,
    synopsisHeading =
        "Examples:%n"
            + "  renshe demo                        a hub and three provinces on this machine, until Ctrl-C%n"
            + "  renshe demo --once --lang en       one day of work, checked to the fen%n"
            + "  renshe doctor                      what is missing on this machine, and how to mend it%n"
            + "  renshe node --config node.properties%n"
            + "%nUsage: ",
    description = {
      "Renshe (人社): human resources and social security, one node a province, one hub for the nation."
    },
    footer = {
      "",
      "In a checkout of the sources there is also: renshe test [--quick]",
      "Data goes to standard output, talk to standard error. NO_COLOR is honoured.",
      "Exit codes: deployments/docs/exit-codes.md"
    },
    subcommands = {
      DemoCommand.class,
      NodeCommand.class,
      HubCommand.class,
      DatabaseCommand.class,
      PkiCommand.class,
      PolicyCommand.class,
      MedicalCommand.class,
      BenchCommand.class,
      ConformanceCommand.class,
      DoctorCommand.class,
      ReferenceCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Renshe {
  private Renshe() {}

  public static void main(String[] arguments) {
    Language.chooseFrom(System.getenv());
    System.exit(run(arguments));
  }

  /** Runs one command line and returns its exit code. */
  public static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    Failures failures = new Failures();
    return new CommandLine(new Renshe())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .registerConverter(MemberCode.class, Renshe::memberCode)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static MemberCode memberCode(String text) {
    try {
      return new MemberCode(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Renshe.class.getPackage().getImplementationVersion();
      return new String[] {"renshe " + (version == null ? "from sources" : version)};
    }
  }
}
