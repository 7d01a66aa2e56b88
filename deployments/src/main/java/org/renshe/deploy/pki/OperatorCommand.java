package org.renshe.deploy.pki;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import org.renshe.deploy.Language;
import org.renshe.deploy.api.JsonApi;
import org.renshe.protocol.identity.MemberCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renshe pki operator}: what the hub's operator does about members. */
@Command(
    name = "operator",
    mixinStandardHelpOptions = true,
    synopsisHeading =
        "Examples:%n"
            + "  renshe pki operator code --hub https://hub:8800 --token-file token --member 310000%n"
            + "  renshe pki operator pending --hub https://hub:8800 --token-file token --json%n"
            + "  renshe pki operator approve --hub https://hub:8800 --token-file token ID%n"
            + "%nUsage: ",
    description = "The hub's operator: enrolment codes, approvals, refusals, revocations.")
final class OperatorCommand {
  private static final String TOKEN_HELP =
      "Operator's token; - reads standard input; or RENSHE_OPERATOR_TOKEN";

  @Spec private CommandSpec spec;

  @Command(name = "code", mixinStandardHelpOptions = true, description = "A new enrolment code.")
  void code(
      @Mixin HubOptions hub,
      @Option(names = "--token-file", paramLabel = "FILE", description = TOKEN_HELP) String token,
      @Option(names = "--member", required = true, paramLabel = "CODE", description = "310000 …")
          MemberCode member) {
    JsonNode answer =
        hub.openAsOperator(token)
            .post("/api/v1/admin/enrolment-codes", Map.of("memberCode", member.value()));
    out().println(answer.path("enrolmentCode").asText());
  }

  @Command(name = "pending", mixinStandardHelpOptions = true, description = "What waits.")
  void pending(
      @Mixin HubOptions hub,
      @Option(names = "--token-file", paramLabel = "FILE", description = TOKEN_HELP) String token,
      @Option(names = "--json", description = "As JSON") boolean json) {
    JsonNode rows = hub.openAsOperator(token).get("/api/v1/admin/enrolments?state=REQUESTED");
    print(rows, json, "id", "memberCode", "memberName", "requestedAt");
  }

  @Command(name = "approve", mixinStandardHelpOptions = true, description = "Issues certificates.")
  void approve(
      @Mixin HubOptions hub,
      @Option(names = "--token-file", paramLabel = "FILE", description = TOKEN_HELP) String token,
      @Parameters(paramLabel = "ID", description = "Number of the enrolment") String id) {
    hub.openAsOperator(token).post("/api/v1/admin/enrolments/" + id + "/approval", null);
    err().println(Language.text("已批准。", "Approved."));
  }

  @Command(name = "refuse", mixinStandardHelpOptions = true, description = "Refuses a request.")
  void refuse(
      @Mixin HubOptions hub,
      @Option(names = "--token-file", paramLabel = "FILE", description = TOKEN_HELP) String token,
      @Parameters(paramLabel = "ID", description = "Number of the enrolment") String id,
      @Option(names = "--reason", required = true, description = "Kept and shown") String reason) {
    hub.openAsOperator(token)
        .post("/api/v1/admin/enrolments/" + id + "/refusal", Map.of("reason", reason));
    err().println(Language.text("已拒绝。", "Refused."));
  }

  @Command(
      name = "certificates",
      mixinStandardHelpOptions = true,
      description = "Every certificate, its state and days left.")
  void certificates(
      @Mixin HubOptions hub,
      @Option(names = "--token-file", paramLabel = "FILE", description = TOKEN_HELP) String token,
      @Option(names = "--json", description = "As JSON") boolean json) {
    JsonNode rows = hub.openAsOperator(token).get("/api/v1/admin/certificates");
    print(rows, json, "serial", "member", "purpose", "state", "daysLeft");
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Revokes a certificate; every member obeys within a minute. Not to be undone.")
  void revoke(
      @Mixin HubOptions hub,
      @Option(names = "--token-file", paramLabel = "FILE", description = TOKEN_HELP) String token,
      @Option(names = "--serial", required = true, description = "Lower-case hexadecimal")
          String serial,
      @Option(names = "--reason", required = true, description = "Kept and shown") String reason,
      @Option(names = "--yes", description = "Do it; without this only what would happen is shown")
          boolean yes) {
    JsonApi api = hub.openAsOperator(token);
    if (!yes) {
      err()
          .println(
              Language.text(
                  "将吊销 " + serial + ";加 --yes 执行。",
                  "Would revoke " + serial + "; add --yes to do it."));
      return;
    }
    JsonNode answer =
        api.post("/api/v1/admin/revocations", Map.of("serial", serial, "reason", reason));
    err()
        .println(
            Language.text("已吊销,目录编号 ", "Revoked; directory number ")
                + answer.path("directoryNumber").asText());
  }

  private void print(JsonNode rows, boolean json, String... columns) {
    if (json) {
      out().println(rows.toPrettyString());
      return;
    }
    for (JsonNode row : rows) {
      StringBuilder line = new StringBuilder();
      for (String column : columns) {
        line.append(line.isEmpty() ? "" : "  ").append(row.path(column).asText());
      }
      out().println(line);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
