package org.renshe.chassis.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.chassis.ChassisProblem;
import org.renshe.protocol.problem.ProblemException;

class ConfigurationTest {
  private static final ConfigKey<Integer> PORT =
      ConfigKey.number("http.port", 8080, 1, 65535, "端口", "Port");
  private static final ConfigKey<Duration> PATIENCE =
      ConfigKey.duration("ask.patience-max", "20s", "等候", "Patience");
  private static final ConfigKey<String> TOKEN = ConfigKey.secret("operator.token", "令牌", "Token");
  private static final List<ConfigKey<?>> KNOWN = List.of(PORT, PATIENCE, TOKEN);

  @TempDir Path folder;

  @Test
  void environmentOverridesFileOverridesDefault() throws IOException {
    Path file = file("http.port = 9000\nask.patience-max = 500ms\n");
    Configuration configuration =
        Configuration.load(file, Map.of("RENSHE_HTTP_PORT", "9001", "PATH", "/bin"), KNOWN);
    assertEquals(9001, configuration.get(PORT));
    assertEquals(Duration.ofMillis(500), configuration.get(PATIENCE));
    assertTrue(configuration.find(TOKEN).isEmpty());
  }

  @Test
  void unknownKeyRefusesStart() throws IOException {
    Path file = file("http.prot = 9000\n");
    assertProblem(ChassisProblem.UNKNOWN_SETTING, () -> Configuration.load(file, Map.of(), KNOWN));
    assertProblem(
        ChassisProblem.UNKNOWN_SETTING,
        () -> Configuration.load(null, Map.of("RENSHE_HTTP_PROT", "1"), KNOWN));
  }

  @Test
  void badValueNamesKeyAndShape() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> Configuration.load(null, Map.of("RENSHE_HTTP_PORT", "70000"), KNOWN));
    assertTrue(refused.getMessage().contains("http.port"));
    assertTrue(refused.getMessage().contains("1..65535"));
  }

  @Test
  void sameKeyTwiceInAFileIsRefused() throws IOException {
    Path file = file("http.port = 1\nhttp.port = 2\n");
    assertProblem(
        ChassisProblem.DUPLICATE_SETTING, () -> Configuration.load(file, Map.of(), KNOWN));
  }

  @Test
  void missingFileIsOneSentence() {
    assertProblem(
        ChassisProblem.CONFIGURATION_UNREADABLE,
        () -> Configuration.load(folder.resolve("none"), Map.of(), KNOWN));
  }

  @Test
  void missingValueNamesTheEnvironmentVariable() {
    Configuration configuration = Configuration.load(null, Map.of(), KNOWN);
    ProblemException refused = assertThrows(ProblemException.class, () -> configuration.get(TOKEN));
    assertEquals(ChassisProblem.MISSING_SETTING, refused.problem());
  }

  @Test
  void secretsAreNeverShown() {
    Configuration configuration = Configuration.of(Map.of("operator.token", "open sesame"), KNOWN);
    assertEquals("open sesame", configuration.get(TOKEN));
    assertFalse(configuration.effective().stream().anyMatch(e -> "open sesame".equals(e.text())));
  }

  @Test
  void everyKeyIsExplained() throws IOException {
    assertTrue(ConfigurationTable.markdown(KNOWN).contains("| `http.port` | 1..65535 | 8080 |"));
    Path template = file(ConfigurationTable.properties(KNOWN));
    assertEquals(8080, Configuration.load(template, Map.of(), KNOWN).get(PORT));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("renshe.conf"), text);
  }

  private static void assertProblem(
      ChassisProblem expected, org.junit.jupiter.api.function.Executable action) {
    assertEquals(expected, assertThrows(ProblemException.class, action).problem());
  }
}
