package org.renshe.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.renshe.deploy.DeployProblem;
import org.renshe.deploy.Language;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.demo.DemoNode.DemoProvince;

/**
 * The federation's own three-sided check (三方对账): the hub asks every province by message for its
 * totals of the day, and for rows where they differ; each province checks care at home itself.
 */
final class HubCheck {
  private static final String PATH = "/api/v1/admin/day-checks";
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final Federation federation;

  HubCheck(Federation federation) {
    this.federation = federation;
  }

  /**
   * Has the hub check the day and waits for it.
   *
   * @return the day as the hub tells it
   * @throws org.renshe.protocol.problem.ProblemException when it does not end in time
   */
  JsonNode run(String day) {
    JsonApi hub = federation.hub();
    int number = hub.post(PATH, Map.of("day", day)).path("number").asInt();
    long end = System.nanoTime() + PATIENCE_NANOS;
    JsonNode now = hub.get(PATH + "?day=" + day);
    while (now.path("check").path("number").asInt() < number
        || !"DONE".equals(now.path("check").path("state").asText())) {
      if (System.nanoTime() > end) {
        throw DeployProblem.BOOKS_DIFFER.with(now.path("check").path("silent"));
      }
      LockSupport.parkNanos(LOOK_NANOS);
      now = hub.get(PATH + "?day=" + day);
    }
    return now;
  }

  /** Every difference, one line each; empty when all is well. */
  List<String> differences(JsonNode checked, String day) {
    List<String> found = new ArrayList<>();
    checked.path("check").path("silent").forEach(one -> found.add(one.asText() + " silent"));
    checked
        .path("lines")
        .forEach(
            line -> {
              if (!line.path("agree").asBoolean()) {
                found.add(line.path("totals").path("pair").toString());
              }
            });
    for (DemoProvince province : DemoProvince.values()) {
      JsonNode own = federation.node(province).get("/api/v1/admin/day-check?day=" + day);
      for (JsonNode line : own.path("lines")) {
        if (line.path("home").asBoolean() && !line.path("agree").asBoolean()) {
          found.add(line.path("totals").path("pair").toString());
        }
      }
    }
    return found;
  }

  /** One line a pair: what the three sides have. */
  void print(JsonNode checked, PrintWriter out) {
    for (JsonNode line : checked.path("lines")) {
      JsonNode totals = line.path("totals");
      JsonNode pair = totals.path("pair");
      out.printf(
          "  %s → %s %-9s %-10s %s %s / %s / %s %s%n",
          pair.path("debtor").asText(),
          pair.path("creditor").asText(),
          pair.path("kind").asText(),
          pair.path("care").asText(),
          line.path("agree").asBoolean() ? "✓" : "✗",
          totals.path("treatment").path("acts").asText("–"),
          totals.path("hub").path("acts").asText("–"),
          totals.path("insured").path("acts").asText("–"),
          Language.text("笔(就医地/枢纽/参保地)", "acts (treatment/hub/insured)"));
    }
  }
}
