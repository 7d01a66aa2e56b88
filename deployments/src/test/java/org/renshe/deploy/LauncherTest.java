package org.renshe.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's own refusals, before any Java of ours runs. */
@Tag("process")
class LauncherTest {
  @TempDir Path temporary;

  private record Outcome(int code, String said) {}

  @Test
  void anOldJavaIsOneSentenceAndAnExitCode() throws Exception {
    Outcome outcome = launch(Map.of("JAVA_HOME", javaThatSays("11.0.2")), "doctor");
    assertEquals(ExitCodes.JDK, outcome.code());
    assertEquals(1, outcome.said().lines().count(), outcome.said());
    assertTrue(outcome.said().contains("11.0.2"), outcome.said());
  }

  @Test
  void theOldNumberingOfJavaIsUnderstood() throws Exception {
    Outcome outcome = launch(Map.of("JAVA_HOME", javaThatSays("1.8.0_392")), "doctor");
    assertEquals(ExitCodes.JDK, outcome.code());
  }

  @Test
  void tooLittleMemoryIsOneSentenceAndAnExitCode() throws Exception {
    Outcome outcome = launch(Map.of("RENSHE_MEMORY_FREE_MB", "300"), "demo");
    assertEquals(ExitCodes.MEMORY, outcome.code());
    assertEquals(1, outcome.said().lines().count(), outcome.said());
  }

  @Test
  void refusalsAreInChineseWhereTheTerminalIs() throws Exception {
    Outcome outcome = launch(Map.of("RENSHE_MEMORY_FREE_MB", "300", "LANG", "zh_CN.UTF-8"), "demo");
    assertTrue(outcome.said().startsWith("内存不足"), outcome.said());
  }

  @Test
  void theTestCommandKnowsItsOnlyOption() throws Exception {
    assertEquals(ExitCodes.USAGE, launch(Map.of(), "test", "--slow").code());
  }

  private Outcome launch(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("bash", Path.of("..", "renshe").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  private String javaThatSays(String version) throws IOException {
    Path java = temporary.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(
        java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2019-01-15' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return temporary.resolve("jdk").toString();
  }
}
