package org.renshe.province.medical.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.protocol.message.Bill;
import org.renshe.province.medical.policy.NaiveCalculator.NoRule;
import org.renshe.province.medical.policy.NaiveCalculator.Portion;

/** What pays after the pool, in the usual order, for {@link NaiveCalculator}. */
final class NaiveLayers {
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final Set<String> LISTED =
      Set.of("listed_disease", "cancer_radio_chemo", "psychiatric");
  private static final Set<String> RANKS =
      Set.of("section_and_below", "county", "bureau_and_above");
  private static final JsonNode ASSISTANCE =
      NaiveCalculator.yaml(Fixtures.sample("000000-assistance")).get("assistance");

  private final JsonNode pack;
  private final Situation person;
  private final Bill bill;
  private final NaiveStay.Part part;
  private final Map<String, BigDecimal> figures;

  NaiveLayers(
      JsonNode pack,
      Situation person,
      Bill bill,
      NaiveStay.Part part,
      Map<String, BigDecimal> figures) {
    this.pack = pack;
    this.person = person;
    this.bill = bill;
    this.part = part;
    this.figures = figures;
  }

  void pay(List<Portion> portions, String care) {
    for (Portion portion : portions) {
      retired(portion);
    }
    serious(portions, care);
    for (Portion portion : portions) {
      civilServant(portion);
    }
    for (Portion portion : portions) {
      assistance(portion);
    }
  }

  private NaiveRows rows(String care) {
    return new NaiveRows(pack, person, bill, care);
  }

  private void paid(String figure, String fund, Portion portion, BigDecimal amount) {
    figures.merge(figure, amount, BigDecimal::add);
    part.add("paid/" + fund + "/" + portion.care, amount);
    portion.own = portion.own.subtract(amount);
  }

  private void retired(Portion portion) {
    List<JsonNode> found = rows(portion.care).bands(List.of("retiree_supplement"));
    if (!found.isEmpty()) {
      BigDecimal ratio = NaiveRows.number(found.get(0), "ratio");
      paid("other", "OTHER", portion, NaiveCalculator.fen(portion.copays.multiply(ratio)));
    }
  }

  private void serious(List<Portion> portions, String care) {
    NaiveRows rows = rows(care);
    List<JsonNode> table = new ArrayList<>();
    if (person.groups().stream().anyMatch(LISTED::contains)) {
      table = table(rows, "disease_list");
    }
    table = table.isEmpty() ? table(rows, "year_policy_scope_self_pay") : table;
    List<Portion> counted = new ArrayList<>(portions);
    if (!table.isEmpty() && table.get(0).get("trigger").asText().startsWith("year")) {
      for (JsonNode row : pack.path("serious_illness")) {
        if (row.has("care")) {
          counted.removeIf(portion -> !NaiveRows.wide(portion.care).equals("inpatient"));
        }
      }
    }
    BigDecimal base = part.year().getOrDefault("base/SERIOUS_ILLNESS", ZERO);
    BigDecimal add = counted.stream().map(one -> one.own).reduce(ZERO, BigDecimal::add);
    part.add("base/SERIOUS_ILLNESS", add);
    if (table.isEmpty()) {
      return;
    }
    JsonNode tilt = null;
    for (JsonNode row : pack.path("serious_illness")) {
      if (row.get("trigger").asText().equals("tilt") && rows.fits(row)) {
        tilt = row;
      }
    }
    BigDecimal pay = owed(table, tilt, base.add(add)).subtract(owed(table, tilt, base));
    JsonNode limit = tilt == null ? table.get(0) : tilt;
    if (limit.hasNonNull("ceiling")) {
      BigDecimal ceiling = NaiveRows.number(limit, "ceiling");
      BigDecimal used = part.sum("paid/SERIOUS_ILLNESS/", "any");
      pay = pay.min(ceiling.add(bonus(rows, ceiling)).subtract(used).max(ZERO));
    }
    figures.merge("serious", pay, BigDecimal::add);
    part.add("paid/SERIOUS_ILLNESS/" + care, pay);
    for (Portion one : counted) {
      BigDecimal off = pay.min(one.own);
      one.own = one.own.subtract(off);
      pay = pay.subtract(off);
    }
  }

  private List<JsonNode> table(NaiveRows rows, String trigger) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode row : pack.path("serious_illness")) {
      if (row.get("trigger").asText().equals(trigger) && rows.fits(row)) {
        found.add(row);
      }
    }
    found.stream()
        .map(row -> row.get("group").asText())
        .max(Comparator.comparingInt(NaiveRows.GROUPS::indexOf))
        .ifPresent(group -> found.removeIf(row -> !row.get("group").asText().equals(group)));
    return found;
  }

  private BigDecimal bonus(NaiveRows rows, BigDecimal ceiling) {
    BigDecimal bonus = ZERO;
    for (JsonNode row : pack.path("serious_illness")) {
      if (row.get("trigger").asText().equals("continuity_bonus") && rows.valid(row)) {
        int years = Math.max(0, person.history().unbrokenYears() - row.get("after_years").asInt());
        BigDecimal raise =
            NaiveRows.number(row, "add_per_year")
                .multiply(new BigDecimal(years))
                .add(
                    NaiveRows.number(row, "zero_claim_add")
                        .multiply(new BigDecimal(person.history().yearsWithoutClaim())));
        bonus = raise.min(ceiling.multiply(NaiveRows.number(row, "max_share_of_ceiling")));
      }
    }
    return bonus;
  }

  private static BigDecimal owed(List<JsonNode> rows, JsonNode tilt, BigDecimal total) {
    BigDecimal deductible = NaiveRows.number(rows.get(0), "deductible");
    BigDecimal add = ZERO;
    if (tilt != null) {
      deductible =
          NaiveCalculator.fen(deductible.multiply(NaiveRows.number(tilt, "deductible_factor")));
      add = NaiveRows.number(tilt, "ratio_add");
    }
    BigDecimal owed = ZERO;
    for (JsonNode row : rows) {
      BigDecimal ratio = NaiveRows.number(row, "ratio").add(add).min(BigDecimal.ONE);
      owed = owed.add(NaiveCalculator.part(row, ZERO, total.subtract(deductible)).multiply(ratio));
    }
    return NaiveCalculator.fen(owed);
  }

  private void civilServant(Portion portion) {
    JsonNode best = null;
    String bestScore = "";
    boolean servant = person.groups().stream().anyMatch(RANKS::contains);
    NaiveRows rows = rows(portion.care);
    for (JsonNode row : pack.path("civil_servant")) {
      String rank = row.get("rank").asText();
      boolean ranked = rank.equals("any") || person.groups().contains(rank);
      if (servant
          && ranked
          && rows.isMember(row.get("group").asText())
          && rows.careScore(row) >= 0) {
        String score =
            "%d%d%02d"
                .formatted(
                    rows.careScore(row),
                    rank.equals("any") ? 0 : 1,
                    NaiveRows.GROUPS.indexOf(row.get("group").asText()));
        if (score.compareTo(bestScore) > 0) {
          best = row;
          bestScore = score;
        }
      }
    }
    if (best != null && portion.own.signum() > 0) {
      part.add("base/CIVIL_SERVANT", portion.own);
      BigDecimal ratio = NaiveRows.number(best, "ratio_of_remaining_in_scope");
      paid("civil", "CIVIL_SERVANT", portion, NaiveCalculator.fen(portion.own.multiply(ratio)));
    }
  }

  private void assistance(Portion portion) {
    JsonNode best = null;
    for (JsonNode row : ASSISTANCE) {
      if (NaiveRows.wide(portion.care).equals("inpatient")
          && person.groups().contains(row.get("group").asText())) {
        best = row;
      }
    }
    if (best == null || portion.own.signum() <= 0) {
      return;
    }
    BigDecimal deductible =
        best.hasNonNull("deductible") ? NaiveRows.number(best, "deductible") : ofIncome(best);
    BigDecimal before = part.year().getOrDefault("base/ASSISTANCE", ZERO);
    part.add("base/ASSISTANCE", portion.own);
    BigDecimal above = before.add(portion.own).subtract(deductible).max(ZERO);
    BigDecimal eligible = above.subtract(before.subtract(deductible).max(ZERO));
    BigDecimal ratio = NaiveRows.number(best, "ratio");
    paid("assistance", "ASSISTANCE", portion, NaiveCalculator.fen(eligible.multiply(ratio)));
  }

  private BigDecimal ofIncome(JsonNode row) {
    String division = pack.get("division").asText();
    BigDecimal percent = new BigDecimal(row.get("deductible_rule").asText().split("%", 2)[0]);
    for (String place : List.of(division, division.substring(0, 2) + "0000")) {
      for (JsonNode entry : NaiveCalculator.NATIONAL.path("series")) {
        if (entry.get("series").asText().equals("disposable_income")
            && entry.get("division").asText().equals(place)
            && entry.get("year").asInt() < part.start().getYear()) {
          return NaiveCalculator.fen(
              NaiveRows.number(entry, "amount").multiply(percent).movePointLeft(2));
        }
      }
    }
    throw new NoRule();
  }
}
