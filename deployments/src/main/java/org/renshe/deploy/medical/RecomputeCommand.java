package org.renshe.deploy.medical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.renshe.deploy.ExitCodes;
import org.renshe.deploy.Language;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.api.Secrets;
import org.renshe.deploy.api.TrustedHttp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code renshe medical recompute}. */
@Command(
    name = "recompute",
    mixinStandardHelpOptions = true,
    description = {
      "Recomputes every stored settlement from its lines, policy version and predecessors alone",
      "and compares it fen by fen. Changes nothing. Ends with 1 unless all agree."
    })
final class RecomputeCommand implements Callable<Integer> {
  private static final String PATH = "/api/v1/admin/settlements/recomputation";

  @Option(names = "--all", description = "All of them; without it the first page only, as a trial")
  private boolean all;

  @Option(
      names = "--node",
      required = true,
      paramLabel = "URL",
      description = "The province's node, such as http://127.0.0.1:8831")
  private URI node;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Root certificate (PEM) that the node's TLS certificate must come from")
  private Path ca;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File with the operator's token; else RENSHE_OPERATOR_TOKEN, else asked for")
  private String tokenFile;

  @Option(
      names = "--page",
      defaultValue = "100",
      paramLabel = "PEOPLE",
      description = "People a request looks at, 1 to 500 (default ${DEFAULT-VALUE})")
  private int page;

  @Option(names = "--json", description = "One JSON object in place of sentences")
  private boolean json;

  @Spec private CommandSpec spec;

  private final ObjectNode sum = JsonNodeFactory.instance.objectNode();

  @Override
  public Integer call() {
    String token =
        Secrets.read(tokenFile, "RENSHE_OPERATOR_TOKEN", "operator token", "--token-file");
    JsonApi api = new JsonApi(TrustedHttp.client(ca), node, token);
    PrintWriter out = spec.commandLine().getOut();
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    int people = 0;
    int settlements = 0;
    int skipped = 0;
    String after = "";
    do {
      JsonNode result =
          api.get(
              PATH
                  + "?limit="
                  + page
                  + "&after="
                  + URLEncoder.encode(after, StandardCharsets.UTF_8));
      people += result.path("people").asInt();
      settlements += result.path("settlements").asInt();
      skipped += result.path("skipped").asInt();
      for (JsonNode one : result.path("disagreements")) {
        found.add(one);
        tell(out, one);
      }
      after = result.path("next").asText("");
    } while (all && !after.isEmpty() && !after.equals("null"));
    sum.put("people", people).put("settlements", settlements).put("skipped", skipped);
    sum.set("disagreements", found);
    end(out, found.size());
    return found.isEmpty() && skipped == 0 ? ExitCodes.OK : ExitCodes.MISMATCH;
  }

  private void tell(PrintWriter out, JsonNode one) {
    if (json) {
      return;
    }
    out.printf(
        Language.text("%s %s %s：存 %s，重算 %s%n", "%s %s %s: stored %s, recomputed %s%n"),
        one.path("settlementId").asText(),
        one.path("adjustment").asText(),
        one.path("figure").asText(),
        one.path("stored").asText(),
        one.path("recomputed").asText());
  }

  private void end(PrintWriter out, int found) {
    if (json) {
      out.println(sum);
    } else {
      out.printf(
          Language.text(
              "重算 %s 笔（%s 人次险种），不一致 %d 处，无依据未算 %s 笔%n",
              "%s recomputed of %s persons and kinds, %d disagree, %s without facts left out%n"),
          sum.path("settlements").asText(),
          sum.path("people").asText(),
          found,
          sum.path("skipped").asText());
    }
    out.flush();
  }
}
