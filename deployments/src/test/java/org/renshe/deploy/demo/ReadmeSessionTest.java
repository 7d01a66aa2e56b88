package org.renshe.deploy.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.deploy.demo.DemoNode.DemoProvince;

/** The README's session, typed as it is printed: curl and openssl settle a bill by hand. */
@Tag("process")
@ExtendWith(RunningFederation.class)
class ReadmeSessionTest {
  private static final String HEADING = "## Settle a bill by hand";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theSessionOfTheReadmeSettlesABill(Federation federation, @TempDir Path folder)
      throws IOException, InterruptedException {
    String session =
        session()
            .replace("/tmp/hospital.sh", folder.resolve("hospital.sh").toString())
            .replace("data/demo/hospitals/", federation.folder().hospitals().toAbsolutePath() + "/")
            .replace(
                "http://127.0.0.1:8831",
                federation.ports().nodeUrl(DemoProvince.SHANGHAI.nodes().get(0)).toString());
    Path script = folder.resolve("session.sh");
    Files.writeString(script, session);
    Process bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(bash.waitFor(60, TimeUnit.SECONDS), printed);
    List<JsonNode> answers = answers(printed);
    assertEquals(4, answers.size(), printed);
    answers.forEach(answer -> assertEquals("0", answer.path("infcode").asText(), printed));
    JsonNode bill = answers.get(3).at("/output/setlinfo");
    assertEquals(988.0, bill.path("medfee_sumamt").asDouble(), printed);
    assertEquals(
        bill.path("medfee_sumamt").decimalValue(),
        bill.path("fund_pay_sumamt")
            .decimalValue()
            .add(bill.path("acct_pay").decimalValue())
            .add(bill.path("psn_cash_pay").decimalValue()),
        printed);
    assertEquals("340100", bill.path("clr_optins").asText());
  }

  private static List<JsonNode> answers(String printed) {
    return printed
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(ReadmeSessionTest::json)
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException notJson) {
      throw new AssertionError(line, notJson);
    }
  }

  /** The first block of shell below the heading. */
  private static String session() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String rest = readme.substring(readme.indexOf(HEADING));
    int from = rest.indexOf("```bash") + "```bash".length();
    return rest.substring(from, rest.indexOf("```", from));
  }
}
