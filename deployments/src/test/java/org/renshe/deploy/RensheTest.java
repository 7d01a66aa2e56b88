package org.renshe.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class RensheTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path temporary;

  @BeforeEach
  void english() {
    Language.choose("en");
  }

  @Test
  void helpBeginsWithExamples() {
    for (String command :
        List.of("demo", "node", "hub", "database", "pki", "doctor", "medical", "bench")) {
      String help = Renshe.commandLine().getSubcommands().get(command).getUsageMessage(Ansi.OFF);
      assertTrue(help.startsWith("Examples:"), command);
    }
    assertTrue(Renshe.commandLine().getUsageMessage(Ansi.OFF).startsWith("Examples:"));
  }

  @Test
  void everyOptionOfEveryCommandIsExplained() {
    List<CommandLine> commands = new ArrayList<>();
    collect(Renshe.commandLine(), commands);
    for (CommandLine command : commands) {
      command
          .getCommandSpec()
          .options()
          .forEach(
              option ->
                  assertTrue(
                      option.description().length > 0,
                      command.getCommandSpec().qualifiedName() + " " + option.longestName()));
    }
  }

  @Test
  void aWrongWordIsNamedWithTheWayToHelp() {
    assertEquals(ExitCodes.USAGE, run("nodes"));
    assertTrue(err.toString().contains("nodes"), err.toString());
    assertTrue(err.toString().contains("--help"), err.toString());
  }

  @Test
  void aMissingSettingsFileIsOneSentenceAndAnExitCode() {
    assertEquals(
        ExitCodes.CONFIGURATION, run("node", "--config", temporary.resolve("no").toString()));
    assertTrue(err.toString().startsWith("RS-CHA-0004 "), err.toString());
    assertFalse(err.toString().contains("\tat "), err.toString());
  }

  @Test
  void anUnknownSettingRefusesTheStart() throws IOException {
    Path file = temporary.resolve("node.properties");
    Files.writeString(file, "http.prot = 8080\n");
    assertEquals(ExitCodes.CONFIGURATION, run("node", "--config", file.toString()));
    assertTrue(err.toString().contains("http.prot"), err.toString());
  }

  @Test
  void refusalsSpeakChineseWhereTheTerminalDoes() {
    Language.choose("zh_CN.UTF-8");
    run("node", "--config", temporary.resolve("no").toString());
    assertTrue(err.toString().contains("无法读取配置文件"), err.toString());
  }

  @Test
  void aNewerDemoFolderIsRefusedBeforeAnythingStarts() throws IOException {
    Files.writeString(temporary.resolve("format"), "999\n");
    assertEquals(ExitCodes.DATA_NEWER, run("demo", "--data", temporary.toString()));
    assertTrue(err.toString().startsWith("RS-DEP-0003 "), err.toString());
  }

  @Test
  void exitCodesAreDocumentedOneByOne() throws IOException, IllegalAccessException {
    String page = Files.readString(Path.of("docs", "exit-codes.md"));
    for (var field : ExitCodes.class.getFields()) {
      assertTrue(page.contains("| " + field.getInt(null) + " |"), field.getName());
    }
  }

  private int run(String... arguments) {
    return Renshe.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static void collect(CommandLine command, List<CommandLine> all) {
    all.add(command);
    command.getSubcommands().values().forEach(child -> collect(child, all));
  }
}
