package org.renshe.province.medical.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;

/**
 * A second reading of policies.md section 2, step by step on decimals and plain YAML, sharing no
 * code with the engine but its inputs. Answers null where it finds no rule.
 */
final class NaiveCalculator {
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final JsonNode NATIONAL = yaml(Fixtures.sample("national-series"));

  private final JsonNode pack;
  private Situation person;
  private Bill bill;
  private String care;
  private NaiveRows rows;

  NaiveCalculator(String yaml) {
    pack = yaml(yaml);
  }

  private static JsonNode yaml(String yaml) {
    try {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Figures: deductible, firstPay, pool, large, serious. */
  Map<String, BigDecimal> calculate(Situation situation, Bill paper) {
    person = situation;
    bill = paper;
    rows = new NaiveRows(pack, situation, paper);
    care = paper.care() == CareKind.INPATIENT ? "inpatient" : "outpatient";
    BigDecimal scope = yuan(bill.totals().inScope());
    String method = "none";
    BigDecimal cut = ZERO;
    if (person.filing() != FilingEffect.LOCAL) {
      JsonNode row = rows.cutRow();
      if (row == null && person.filing() != FilingEffect.LONG_TERM_BACK_HOME) {
        return null;
      }
      if (row != null) {
        method = row.get("method").asText();
        cut = NaiveRows.number(row, "value");
      }
    }
    BigDecimal firstPay = method.equals("first_pay") ? fen(scope.multiply(cut)) : ZERO;
    BigDecimal points = method.equals("ratio_points") ? cut : ZERO;
    BigDecimal rest = scope.subtract(firstPay);
    BigDecimal deductible = deductible();
    if (deductible == null) {
      return null;
    }
    deductible = deductible.min(rest);
    BigDecimal start =
        care.equals("inpatient") ? ZERO : yuan(person.before().amount("in_scope/outpatient"));
    List<JsonNode> bands = rows.bands(List.of("pool"));
    if (bands.isEmpty()) {
      return null;
    }
    BigDecimal low = start.add(deductible);
    BigDecimal high = start.add(rest);
    BigDecimal exact = ZERO;
    for (JsonNode band : bands) {
      exact = exact.add(part(band, low, high).multiply(ratio(band, points)));
    }
    BigDecimal full = fen(exact);
    BigDecimal left = poolLeft();
    BigDecimal pool = left == null ? full : full.min(left);
    BigDecimal over = ZERO;
    BigDecimal eligible = high.subtract(low);
    if (pool.compareTo(full) < 0) {
      over = eligible.subtract(used(bands, low, high, points, pool));
    }
    BigDecimal large = large(over);
    BigDecimal selfPay = rest.subtract(pool).subtract(large);
    Map<String, BigDecimal> figures = new TreeMap<>();
    figures.put("firstPay", firstPay);
    figures.put("deductible", deductible);
    figures.put("pool", pool);
    figures.put("large", large);
    figures.put("serious", serious(selfPay));
    figures.replaceAll((name, figure) -> figure.setScale(2, RoundingMode.UNNECESSARY));
    return figures;
  }

  private BigDecimal used(
      List<JsonNode> bands, BigDecimal low, BigDecimal high, BigDecimal points, BigDecimal paid) {
    BigDecimal money = paid;
    BigDecimal used = ZERO;
    for (JsonNode band : bands) {
      BigDecimal size = part(band, low, high);
      BigDecimal share = size.multiply(ratio(band, points));
      if (share.compareTo(money) > 0) {
        return used.add(money.divide(ratio(band, points), 2, RoundingMode.HALF_UP));
      }
      money = money.subtract(share);
      used = used.add(size);
    }
    return used;
  }

  private BigDecimal ratio(JsonNode band, BigDecimal points) {
    BigDecimal ratio = NaiveRows.number(band, "ratio");
    if (band.hasNonNull("age_points")) {
      for (JsonNode row : pack.path("age_points")) {
        if (rows.ageFits(row)) {
          ratio =
              row.hasNonNull("set")
                  ? NaiveRows.number(row, "set")
                  : ratio.add(NaiveRows.number(row, "add")).min(BigDecimal.ONE);
        }
      }
    }
    return ratio.subtract(points).max(ZERO);
  }

  private BigDecimal deductible() {
    boolean named = false;
    for (JsonNode row : pack.path("deductibles")) {
      named |= row.get("care").asText().equals(care);
    }
    if (!named) {
      return ZERO;
    }
    JsonNode row = rows.deductibleRow(person.admissionOrder(), false);
    if (row == null) {
      return null;
    }
    BigDecimal paid = yuan(person.before().amount("deductible/" + care));
    JsonNode first = rows.deductibleRow(1, false);
    return switch (row.get("basis").asText()) {
      case "none" -> ZERO;
      case "per_year" -> NaiveRows.number(row, "amount").subtract(paid).max(ZERO);
      case "half_of_first" -> half(first, row);
      case "half_of_adult_first" -> half(rows.deductibleRow(1, true), row);
      case "minus_each_time" -> first == null ? null : lessEachTime(first, row);
      case "percent_of_total_cost" ->
          fen(yuan(bill.totals().total()).multiply(NaiveRows.number(row, "percent")))
              .max(NaiveRows.number(row, "min"))
              .min(NaiveRows.number(row, "max"));
      default -> NaiveRows.number(row, "amount");
    };
  }

  private BigDecimal lessEachTime(JsonNode first, JsonNode row) {
    BigDecimal off =
        NaiveRows.number(row, "step").multiply(new BigDecimal(person.admissionOrder() - 1));
    return NaiveRows.number(first, "amount").subtract(off).max(NaiveRows.number(row, "min"));
  }

  private static BigDecimal half(JsonNode first, JsonNode row) {
    return first == null
        ? null
        : fen(NaiveRows.number(first, "amount").multiply(NaiveRows.number(row, "factor")));
  }

  /** What the pool may still pay; null for no limit. */
  private BigDecimal poolLeft() {
    BigDecimal all = yuan(person.before().paidBy(Fund.POOL));
    BigDecimal outpatient = yuan(person.before().amount("paid/POOL/outpatient"));
    if (care.equals("inpatient")) {
      return left("pool", all, all.subtract(outpatient));
    }
    BigDecimal pool = left("pool", all, outpatient);
    BigDecimal own = left("pool_outpatient", outpatient, outpatient);
    return own == null ? pool : pool == null ? own : own.min(pool);
  }

  private BigDecimal left(String fund, BigDecimal used, BigDecimal usedByCare) {
    JsonNode best = null;
    for (JsonNode row : pack.path("ceilings")) {
      if (row.get("fund").asText().equals(fund)
          && rows.careFits(row)
          && rows.isMember(row.get("group").asText())
          && rows.valid(row)
          && (best == null || rows.score(row).compareTo(rows.score(best)) > 0)) {
        best = row;
      }
    }
    if (best == null) {
      return null;
    }
    if (best.hasNonNull("multiple_of_average_wage")) {
      BigDecimal height = fen(NaiveRows.number(best, "multiple_of_average_wage").multiply(wage()));
      return height.subtract(usedByCare).max(ZERO);
    }
    if (!best.hasNonNull("amount")) {
      return null;
    }
    boolean any = best.get("care").asText().equals("any");
    return NaiveRows.number(best, "amount").subtract(any ? used : usedByCare).max(ZERO);
  }

  /** The one average wage that the sample series has of the division. */
  private BigDecimal wage() {
    for (JsonNode row : NATIONAL.path("series")) {
      if (row.get("series").asText().equals("average_wage")
          && row.get("division").asText().equals(pack.get("division").asText())) {
        return NaiveRows.number(row, "amount");
      }
    }
    throw new IllegalStateException("no wage");
  }

  private BigDecimal large(BigDecimal over) {
    List<JsonNode> found = rows.bands(List.of("large_amount", "local_supplement"));
    if (over.signum() == 0 || found.isEmpty()) {
      return ZERO;
    }
    BigDecimal full = fen(over.multiply(NaiveRows.number(found.get(0), "ratio")));
    BigDecimal used = yuan(person.before().paidBy(Fund.LARGE_AMOUNT));
    BigDecimal left = left(found.get(0).get("fund").asText(), used, used);
    return left == null ? full : full.min(left);
  }

  private BigDecimal serious(BigDecimal selfPay) {
    List<JsonNode> found = new ArrayList<>();
    JsonNode tilt = null;
    boolean stays = false;
    for (JsonNode row : pack.path("serious_illness")) {
      String trigger = row.get("trigger").asText();
      stays |= row.has("care");
      if (rows.valid(row) && row.has("group") && rows.isMember(row.get("group").asText())) {
        if (trigger.equals("year_policy_scope_self_pay")) {
          found.add(row);
        } else if (trigger.equals("tilt")) {
          tilt = row;
        }
      }
    }
    if (found.isEmpty() || (stays && care.equals("outpatient"))) {
      return ZERO;
    }
    String group =
        found.stream()
            .map(row -> row.get("group").asText())
            .max(Comparator.comparingInt(NaiveRows.GROUPS::indexOf))
            .orElseThrow();
    found.removeIf(row -> !row.get("group").asText().equals(group));
    BigDecimal before = yuan(person.before().seriousIllnessBase());
    BigDecimal pay = owed(found, tilt, before.add(selfPay)).subtract(owed(found, tilt, before));
    JsonNode limit = tilt == null ? found.get(0) : tilt;
    if (!limit.hasNonNull("ceiling")) {
      return pay;
    }
    BigDecimal paid = yuan(person.before().paidBy(Fund.SERIOUS_ILLNESS));
    return pay.min(NaiveRows.number(limit, "ceiling").subtract(paid).max(ZERO));
  }

  private static BigDecimal owed(List<JsonNode> rows, JsonNode tilt, BigDecimal total) {
    BigDecimal deductible = NaiveRows.number(rows.get(0), "deductible");
    BigDecimal add = ZERO;
    if (tilt != null) {
      deductible = fen(deductible.multiply(NaiveRows.number(tilt, "deductible_factor")));
      add = NaiveRows.number(tilt, "ratio_add");
    }
    BigDecimal owed = ZERO;
    for (JsonNode row : rows) {
      BigDecimal ratio = NaiveRows.number(row, "ratio").add(add).min(BigDecimal.ONE);
      owed = owed.add(part(row, ZERO, total.subtract(deductible)).multiply(ratio));
    }
    return fen(owed);
  }

  private static BigDecimal part(JsonNode band, BigDecimal low, BigDecimal high) {
    BigDecimal from = NaiveRows.number(band, "band_from").max(low);
    BigDecimal to = band.hasNonNull("band_to") ? NaiveRows.number(band, "band_to").min(high) : high;
    return to.subtract(from).max(ZERO);
  }

  private static BigDecimal yuan(org.renshe.protocol.money.Money money) {
    return new BigDecimal(money.toYuan());
  }

  private static BigDecimal fen(BigDecimal yuan) {
    return yuan.setScale(2, RoundingMode.HALF_UP);
  }
}
