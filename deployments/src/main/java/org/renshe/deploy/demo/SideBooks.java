package org.renshe.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.renshe.deploy.api.JsonApi;
import org.renshe.deploy.demo.DemoNode.DemoProvince;
import org.renshe.deploy.demo.ThreeSidedCheck.Side;
import org.renshe.deploy.hospital.HospitalBooks.What;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/** Reads each side's books over the interface that side offers for reconciliation. */
final class SideBooks {
  private final Federation federation;

  SideBooks(Federation federation) {
    this.federation = federation;
  }

  /** Everything the provinces and the hub have for the day. */
  void addTo(ThreeSidedCheck check, String day) {
    check.add(Side.HUB, hub(day));
    for (DemoProvince province : DemoProvince.values()) {
      check.add(Side.TREATMENT_PLACE, treatmentPlace(province, day));
      check.add(Side.INSURED_PLACE, insuredPlace(province, day));
    }
  }

  private List<Act> hub(String day) {
    List<Act> acts = new ArrayList<>();
    String path = "/api/v1/obligations?from=" + day + "&to=" + day + "&limit=1000";
    for (JsonNode row : pages(federation.hub(), path, "cursor")) {
      acts.add(
          new Act(
              row.path("settlementId").asText(),
              What.valueOf(row.path("act").asText()),
              new MemberCode(row.path("debtor").asText()),
              new MemberCode(row.path("creditor").asText()),
              amounts(row.path("amounts"))));
    }
    return acts;
  }

  private List<Act> treatmentPlace(DemoProvince province, String day) {
    List<Act> acts = new ArrayList<>();
    String path = "/api/v1/admin/treatment-settlements?day=" + day;
    for (JsonNode row : pages(federation.node(province), path, "after")) {
      acts.add(
          new Act(
              row.path("settlementId").asText(),
              what(row.path("act").asText()),
              new MemberCode(row.path("insuredPlace").asText()),
              province.code(),
              amounts(row.path("amounts"))));
    }
    return acts;
  }

  // The insured place keeps one row a settlement; what undid it is another act for the others.
  private List<Act> insuredPlace(DemoProvince province, String day) {
    List<Act> acts = new ArrayList<>();
    String path = "/api/v1/admin/settlements?day=" + day;
    for (JsonNode row : pages(federation.node(province), path, "after")) {
      Act settled =
          new Act(
              row.path("id").asText(),
              What.SETTLED,
              province.code(),
              new MemberCode(row.path("treatmentPlace").asText()),
              amounts(row.path("amounts")));
      if (row.path("settledDay").asText().equals(day)) {
        acts.add(settled);
      }
      if (row.path("endedDay").asText().equals(day)) {
        acts.add(settled.undone(What.valueOf(row.path("state").asText())));
      }
    }
    return acts;
  }

  private static List<JsonNode> pages(JsonApi api, String path, String cursorName) {
    List<JsonNode> rows = new ArrayList<>();
    JsonNode page = api.get(path);
    while (true) {
      page.path(page.has("items") ? "items" : "rows").forEach(rows::add);
      if (!page.hasNonNull("next")) {
        return rows;
      }
      page = api.get(path + "&" + cursorName + "=" + page.path("next").asText());
    }
  }

  private static What what(String act) {
    return switch (act) {
      case "SETTLE" -> What.SETTLED;
      case "CANCEL" -> What.CANCELLED;
      case "REVERSE" -> What.REVERSED;
      default -> throw new IllegalArgumentException(act);
    };
  }

  private static Map<Fund, Money> amounts(JsonNode node) {
    Map<Fund, Money> amounts = new EnumMap<>(Fund.class);
    node.properties()
        .forEach(
            entry ->
                amounts.put(Fund.valueOf(entry.getKey()), Money.ofYuan(entry.getValue().asText())));
    return amounts;
  }
}
