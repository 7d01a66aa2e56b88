package org.renshe.deploy.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.ExitCodes;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.protocol.trust.Pem;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.release.Officers;
import org.renshe.province.medical.policy.release.PolicyRelease;
import org.renshe.province.medical.policy.release.PolicyRelease.Role;
import org.renshe.province.medical.policy.release.ReleaseProblem;
import org.renshe.province.medical.policy.release.ReleasedPack;
import org.renshe.province.medical.policy.release.RowMarks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renshe policy sign}. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Signs a policy file. The author signs first and chooses version and first day;",
      "the verifier signs what the author signed, once every row is marked conf: verified."
    })
final class SignCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The policy file")
  private Path file;

  @Option(names = "--as", required = true, description = "AUTHOR or VERIFIER")
  private Role role;

  @Option(names = "--key", required = true, paramLabel = "FILE", description = "Officer's key")
  private Path key;

  @Option(
      names = "--certificate",
      required = true,
      paramLabel = "FILE",
      description = "Officer's certificate")
  private Path certificate;

  @Option(names = "--version", description = "Author only: the file's version, such as 2027.1")
  private String version;

  @Option(names = "--from", description = "Author only: first day of care it is used for")
  private LocalDate from;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    byte[] yaml = read(file);
    String name = ReleasedPack.nameOf(file);
    PolicyPack pack = PolicyPack.load(name, yaml);
    Path beside = ReleasedPack.releaseOf(file);
    PolicyRelease release =
        role == Role.AUTHOR
            ? new PolicyRelease(name, pack.digest(), version, from(), List.of())
            : signedByAuthor(name, yaml, beside);
    X509Certificate officer = Pem.readCertificates(certificate).get(0);
    PolicyRelease signed =
        Officers.sign(release, role, Pem.readKey(key), officer, new SecureRandom());
    write(beside, signed.toJson());
    spec.commandLine().getOut().print(new String(signed.text(role), StandardCharsets.UTF_8));
    return ExitCodes.OK;
  }

  private LocalDate from() {
    if (version == null || from == null) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(), "The author gives --version and --from");
    }
    return from;
  }

  private static PolicyRelease signedByAuthor(String name, byte[] yaml, Path beside) {
    if (!Files.exists(beside)) {
      throw ReleaseProblem.RELEASE_MISSING.with(name);
    }
    PolicyRelease release = PolicyRelease.read(beside.toString(), read(beside));
    if (!release.digest().equals(Sm3.hex(yaml))) {
      throw ReleaseProblem.CONTENT_CHANGED.with(name);
    }
    RowMarks.requireVerified(name, yaml);
    return release;
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, file, e.getMessage());
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new ProblemException(DeployProblem.FILE_UNWRITABLE, e, file, e.getMessage());
    }
  }
}
