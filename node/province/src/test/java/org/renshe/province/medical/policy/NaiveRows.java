package org.renshe.province.medical.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.protocol.message.Bill;

/** Chooses rows for {@link NaiveCalculator}, literally by policies.md section 1. */
final class NaiveRows {
  static final List<String> GROUPS =
      List.of(
          "any",
          "working",
          "retired",
          "adult",
          "student_child",
          "adult_19_59",
          "elder_60",
          "retired_pre2001",
          "elder_70",
          "child_under_6",
          "low_income",
          "low_income_dibao",
          "hypertension",
          "diabetes",
          "listed_disease",
          "cancer_radio_chemo",
          "psychiatric",
          "tekun",
          "dibao",
          "fanpin",
          "dibao_edge",
          "illness_poverty",
          "section_and_below",
          "county",
          "bureau_and_above");
  static final List<String> LEVELS = List.of("community", "1", "2", "3", "3p", "out_of_province");
  private static final Map<String, String> WIDE =
      Map.of("pharmacy", "outpatient", "two_diseases", "outpatient", "childbirth", "inpatient");
  private static final List<String> ORDERS =
      List.of("each", "year", "second_on", "third_on", "fourth_on", "first", "second");

  private final JsonNode pack;
  private final Situation person;
  private final Bill bill;
  private final String care;

  NaiveRows(JsonNode pack, Situation person, Bill bill, String care) {
    this.pack = pack;
    this.person = person;
    this.bill = bill;
    this.care = care;
  }

  JsonNode pack() {
    return pack;
  }

  /** The care whose deductibles and ceilings hold too. */
  static String wide(String care) {
    return WIDE.getOrDefault(care, care);
  }

  JsonNode deductibleRow(int admission, boolean asAdult) {
    JsonNode best = null;
    String bestScore = "";
    for (JsonNode row : pack.path("deductibles")) {
      String order = row.get("order").asText();
      boolean now =
          switch (order) {
            case "first" -> admission == 1;
            case "second" -> admission == 2;
            case "second_on" -> admission >= 2;
            case "third_on" -> admission >= 3;
            case "fourth_on" -> admission >= 4;
            default -> true;
          };
      String group = row.get("group").asText();
      boolean member = asAdult ? group.equals("adult") || group.equals("any") : isMember(group);
      if (now
          && member
          && careScore(row) >= 0
          && levelScore(row) >= 0
          && ageFits(row)
          && valid(row)) {
        String score =
            "%d%02d%02d%d"
                .formatted(
                    careScore(row), GROUPS.indexOf(group), ORDERS.indexOf(order), levelScore(row));
        if (score.compareTo(bestScore) > 0) {
          best = row;
          bestScore = score;
        }
      }
    }
    if (best == null) {
      throw new NaiveCalculator.NoRule();
    }
    return best;
  }

  /** What the pool pays by; nothing for a pharmacy that the file does not know. */
  List<JsonNode> poolBands() {
    List<JsonNode> found = bands(List.of("pool"));
    if (found.isEmpty() && care.equals("two_diseases")) {
      NaiveRows outpatient = new NaiveRows(pack, person, bill, "outpatient");
      found = outpatient.bands(List.of("pool_two_diseases"));
      found = found.isEmpty() ? outpatient.bands(List.of("pool")) : found;
    }
    boolean known = false;
    for (JsonNode row : pack.path("ratios")) {
      known |= row.get("care").asText().equals(care);
    }
    if (found.isEmpty() && (known || !care.equals("pharmacy"))) {
      throw new NaiveCalculator.NoRule();
    }
    if (found.stream().anyMatch(row -> !row.hasNonNull("ratio"))) {
      throw new NaiveCalculator.NoRule();
    }
    return found;
  }

  /** In every band the best row, from the lowest band. */
  List<JsonNode> bands(List<String> funds) {
    Map<BigDecimal, JsonNode> best = new TreeMap<>();
    for (JsonNode row : pack.path("ratios")) {
      if (funds.contains(row.get("fund").asText())
          && careFits(row)
          && isMember(row.get("group").asText())
          && levelScore(row) >= 0
          && ageFits(row)
          && valid(row)) {
        best.merge(
            number(row, "band_from"), row, (a, b) -> score(a).compareTo(score(b)) >= 0 ? a : b);
      }
    }
    return new ArrayList<>(best.values());
  }

  String score(JsonNode row) {
    return "%d%02d%d"
        .formatted(careScore(row), GROUPS.indexOf(row.get("group").asText()), levelScore(row));
  }

  int levelScore(JsonNode row) {
    String level = row.path("level").asText("any");
    String own = bill.hospitalLevel();
    if (level.equals(own)) {
      return 3;
    }
    if ((level.equals("3") && own.equals("3p")) || (level.equals("1") && own.equals("community"))) {
      return 2;
    }
    if (level.equals("other")) {
      return own.equals("community") ? -1 : 1;
    }
    return level.equals("any") ? 0 : -1;
  }

  boolean careFits(JsonNode row) {
    String own = row.get("care").asText();
    return own.equals(care) || own.equals("any");
  }

  /** Exact 2, by the wider care 1, any 0, else -1. */
  int careScore(JsonNode row) {
    String own = row.path("care").asText("any");
    return own.equals(care) ? 2 : own.equals(wide(care)) ? 1 : own.equals("any") ? 0 : -1;
  }

  /** A row of serious illness that is for the person on the day. */
  boolean fits(JsonNode row) {
    return row.has("group") && isMember(row.get("group").asText()) && valid(row);
  }

  boolean isMember(String group) {
    return group.equals("any") || person.groups().contains(group);
  }

  boolean ageFits(JsonNode row) {
    return person.age() >= row.path("min_age").asInt(0)
        && person.age() <= (row.hasNonNull("max_age") ? row.get("max_age").asInt() : 999);
  }

  boolean valid(JsonNode row) {
    String day = bill.ends().toString();
    return (!row.hasNonNull("valid_from") || row.get("valid_from").asText().compareTo(day) <= 0)
        && (!row.hasNonNull("valid_to") || row.get("valid_to").asText().compareTo(day) >= 0);
  }

  /** The row of the filing; null at home, and back home where the file has no row of it. */
  JsonNode cutRow() {
    if (person.filing() == FilingEffect.LOCAL) {
      return null;
    }
    for (JsonNode row : pack.path("cross_province")) {
      if (row.get("filing").asText().equals(person.filing().code()) && valid(row)) {
        return row;
      }
    }
    if (person.filing() == FilingEffect.LONG_TERM_BACK_HOME) {
      return null;
    }
    throw new NaiveCalculator.NoRule();
  }

  static BigDecimal number(JsonNode row, String key) {
    return new BigDecimal(row.get(key).asText());
  }
}
