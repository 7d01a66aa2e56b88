package org.renshe.protocol;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The openssl program, as the independent second reader. */
public final class OpenSsl {
  private OpenSsl() {}

  /** Skips the test, saying why, where there is no openssl 3. */
  public static void assumeThere(Path folder) throws IOException, InterruptedException {
    Result version;
    try {
      version = run(folder, "openssl", "version");
    } catch (IOException e) {
      assumeTrue(false, "the openssl program is not installed: " + e.getMessage());
      return;
    }
    assumeTrue(version.output.startsWith("OpenSSL 3"), "needs openssl 3, found " + version.output);
  }

  public static Result run(Path folder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("openssl did not end: " + output);
    }
    return new Result(process.exitValue(), output);
  }

  /** What a program said and how it ended. */
  public record Result(int exit, String output) {}
}
