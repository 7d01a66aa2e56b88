package org.renshe.deploy.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.problem.ProblemException;

/** Secrets come from a file, standard input or the environment; never from the command line. */
public final class Secrets {
  private static final int LENGTH_MAX = 4096;

  private Secrets() {}

  /**
   * @param file a path, {@code -} for standard input, or null to look into the environment
   * @param what named in the refusal
   * @param option the option that names the file, for the refusal
   */
  public static String read(String file, String environmentName, String what, String option) {
    String secret = "";
    if (file == null) {
      secret = System.getenv().getOrDefault(environmentName, "");
    } else {
      try {
        byte[] bytes =
            file.equals("-") ? System.in.readNBytes(LENGTH_MAX) : Files.readAllBytes(Path.of(file));
        secret = new String(bytes, StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new ProblemException(DeployProblem.FILE_UNREADABLE, e, file, e.getMessage());
      }
    }
    if (secret.isEmpty()) {
      throw DeployProblem.SECRET_MISSING.with(what, option, environmentName);
    }
    return secret;
  }
}
