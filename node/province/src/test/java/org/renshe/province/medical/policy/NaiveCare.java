package org.renshe.province.medical.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.province.medical.policy.NaiveCalculator.NoRule;

/** Which kind of care a bill is, for {@link NaiveCalculator}. */
final class NaiveCare {
  private static final Set<String> AT_HOME = Set.of("local", "long_term_back_home");

  private final JsonNode pack;
  private final Situation person;
  private final Bill bill;

  NaiveCare(JsonNode pack, Situation person, Bill bill) {
    this.pack = pack;
    this.person = person;
    this.bill = bill;
  }

  String care() {
    return switch (bill.medType()) {
      case "52" -> "childbirth";
      case "41" -> "pharmacy";
      case "71" -> "home_bed";
      case "9901" -> twoDiseases();
      case "14" -> disease();
      default -> bill.care() == CareKind.INPATIENT ? "inpatient" : "outpatient";
    };
  }

  private String disease() {
    History.Approval approval = approval();
    if (approval == null || (away() && national() == null)) {
      throw new NoRule();
    }
    String care = approval.care();
    Set<String> cares = new TreeSet<>();
    for (JsonNode row : pack.path("ratios")) {
      String own = row.get("care").asText();
      if (Set.of("chronic", "special_disease", "outpatient_major").contains(own)) {
        cares.add(own);
      }
    }
    if (care == null && cares.size() != 1) {
      throw new NoRule();
    }
    return care == null ? cares.iterator().next() : care;
  }

  private String twoDiseases() {
    JsonNode disease = national();
    boolean known = false;
    for (JsonNode row : pack.path("ceilings")) {
      known |= row.get("fund").asText().equals("pool_two_diseases");
    }
    if (!known || disease == null || !disease.has("group")) {
      throw new NoRule();
    }
    if (!person.groups().contains(disease.get("group").asText()) && approval() == null) {
      throw new NoRule();
    }
    return "two_diseases";
  }

  private History.Approval approval() {
    for (History.Approval approval : person.history().diseases()) {
      boolean sameDisease = approval.code().substring(0, 4).equals(code().substring(0, 4));
      boolean whole = approval.code().endsWith("00") || approval.code().equals(code());
      if (sameDisease && whole && !approval.from().isAfter(bill.ends())) {
        return approval;
      }
    }
    return null;
  }

  private boolean away() {
    return !AT_HOME.contains(person.filing().code());
  }

  private JsonNode national() {
    for (JsonNode row : NaiveCalculator.NATIONAL.path("diseases")) {
      if (row.get("code").asText().substring(0, 4).equals(code().substring(0, 4))) {
        return row;
      }
    }
    return null;
  }

  private String code() {
    return bill.signs().diseaseCode();
  }
}
