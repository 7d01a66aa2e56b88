package org.renshe.deploy.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Certificates;
import org.renshe.protocol.trust.Pem;
import org.renshe.protocol.trust.SigningIdentity;
import org.renshe.protocol.trust.Validity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe policy officer}. */
@Command(
    name = "officer",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an officer's SM2 key and certificate: NAME.key stays with the officer,",
      "NAME.crt goes into the folder that the setting policy.officers names."
    })
final class OfficerCommand implements Callable<Integer> {
  @Option(names = "--name", required = true, description = "The officer's name, unlike any other's")
  private String name;

  @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where to")
  private Path out;

  @Option(names = "--days", defaultValue = "730", description = "Valid for; default 730")
  private int days;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path key = out.resolve(name + ".key");
    Path certificate = out.resolve(name + ".crt");
    for (Path file : new Path[] {key, certificate}) {
      if (Files.exists(file)) {
        throw DeployProblem.FILE_EXISTS.with(file);
      }
    }
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, out, e.getMessage());
    }
    SigningIdentity officer =
        Certificates.newRoot(
            name, Validity.ofDays(Clock.systemUTC().instant(), days), new SecureRandom());
    Pem.writeKey(key, officer.key());
    Pem.writeCertificates(certificate, officer.chain());
    spec.commandLine().getOut().println(certificate);
    return ExitCodes.OK;
  }
}
