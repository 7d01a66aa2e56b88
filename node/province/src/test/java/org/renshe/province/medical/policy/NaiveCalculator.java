package org.renshe.province.medical.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.money.Money;

/**
 * A second reading of policies.md, step by step on decimals and plain YAML, sharing no code with
 * the engine but its inputs. Answers null where it finds no rule.
 *
 * <p>It lacks: other orders of payment than the usual one, the enterprise supplement, floors, cuts
 * by a factor, limits of single diseases, and settlements on the way with a deductible each; the
 * sample packs have none of them.
 */
final class NaiveCalculator {
  static final BigDecimal ZERO = BigDecimal.ZERO;
  static final JsonNode NATIONAL = yaml(Fixtures.sample("national-series"));

  private final JsonNode pack;
  private Situation person;
  private Bill bill;
  private Map<String, BigDecimal> figures;
  private NaiveStay stay;

  NaiveCalculator(String yaml) {
    pack = yaml(yaml);
  }

  static JsonNode yaml(String yaml) {
    try {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** There is no rule for the case. */
  static final class NoRule extends IllegalStateException {
    private static final long serialVersionUID = 1;
  }

  /** One kind of care of one part of a stay, and what the person is left with. */
  static final class Portion {
    final String care;
    BigDecimal own = ZERO;
    BigDecimal copays = ZERO;
    BigDecimal over = ZERO;

    Portion(String care) {
      this.care = care;
    }
  }

  /** What came out, and every accumulator of the years afterwards. */
  record Result(Map<String, BigDecimal> figures, Map<LocalDate, Map<String, BigDecimal>> years) {}

  Result calculate(Situation situation, Bill paper) {
    person = situation;
    bill = paper;
    figures = new TreeMap<>();
    for (String figure :
        List.of(
            "firstPay", "deductible", "pool", "large", "other", "serious", "civil", "assistance")) {
      figures.put(figure, ZERO);
    }
    try {
      stay = new NaiveStay(pack, situation, paper);
      String care = new NaiveCare(pack, situation, paper).care();
      for (NaiveStay.Part part : stay.parts()) {
        settle(part, care);
      }
    } catch (NoRule none) {
      return null;
    }
    figures.replaceAll((name, figure) -> figure.setScale(2, RoundingMode.UNNECESSARY));
    return new Result(figures, stay.years());
  }

  private void settle(NaiveStay.Part part, String care) {
    List<Portion> portions = new ArrayList<>();
    if (part.hasMain()) {
      portion(care, part.inScope(), part.total(), part, true, portions);
    }
    if (part.last()) {
      for (BillLine.DualChannel kind : BillLine.DualChannel.values()) {
        BigDecimal scope = stay.dual(kind, BillLine::inScope);
        if (stay.hasDual(kind)) {
          BigDecimal total = stay.dual(kind, BillLine::amount);
          portion("dual_channel_" + kind, scope, total, part, false, portions);
        }
      }
    }
    if (part.counts()) {
      part.year().merge("admissions", BigDecimal.ONE, BigDecimal::add);
    }
    new NaiveLayers(pack, person, bill, part, figures).pay(portions, care);
  }

  private void portion(
      String care,
      BigDecimal billed,
      BigDecimal total,
      NaiveStay.Part part,
      boolean main,
      List<Portion> portions) {
    NaiveRows rows = new NaiveRows(pack, person, bill, care);
    List<JsonNode> bands = rows.poolBands();
    String method = "none";
    BigDecimal cut = ZERO;
    JsonNode row = rows.cutRow();
    if (row != null) {
      method = row.get("method").asText();
      cut = NaiveRows.number(row, "value");
    }
    BigDecimal firstPay = method.equals("first_pay") ? fen(billed.multiply(cut)) : ZERO;
    BigDecimal points = method.equals("ratio_points") ? cut : ZERO;
    add("firstPay", firstPay);
    BigDecimal scope = billed.subtract(firstPay);
    if (bands.isEmpty()) {
      return;
    }
    if (bands.get(0).hasNonNull("class_first_pay")) {
      scope =
          scope.subtract(fen(scope.multiply(NaiveRows.number(bands.get(0), "class_first_pay"))));
    }
    BigDecimal deductible = deductible(rows, part, main, total).min(scope);
    boolean perStay = NaiveRows.wide(care).equals("inpatient") && !overTheYear();
    BigDecimal start =
        perStay ? part.behind(main) : part.year().getOrDefault("in_scope/" + care, ZERO);
    BigDecimal low = start.add(deductible);
    BigDecimal high = start.add(scope);
    BigDecimal exact = ZERO;
    for (JsonNode band : bands) {
      exact = exact.add(part(band, low, high).multiply(ratio(rows, band, points)));
    }
    BigDecimal full = fen(exact);
    NaiveCeilings ceilings = new NaiveCeilings(pack, rows, part);
    BigDecimal left = ceilings.pool(care, bill);
    BigDecimal pool = left == null ? full : full.min(left);
    Portion portion = new Portion(care);
    BigDecimal used = high.subtract(low);
    if (pool.compareTo(full) < 0) {
      used = used(rows, bands, low, high, points, pool);
    }
    portion.copays = used.subtract(pool);
    portion.over = high.subtract(low).subtract(used);
    portion.own = scope.subtract(pool);
    add("deductible", deductible);
    add("pool", pool);
    part.add("deductible/" + care, deductible);
    part.add("in_scope/" + care, billed);
    part.add("paid/POOL/" + care, pool);
    part.disease(care, pool);
    if (main) {
      part.settled(deductible, scope);
    }
    add("large", ceilings.large(portion));
    portions.add(portion);
  }

  private void add(String figure, BigDecimal amount) {
    figures.merge(figure, amount, BigDecimal::add);
  }

  private boolean overTheYear() {
    return pack.path("settlement").path("band_basis").asText().equals("year_cumulative");
  }

  private static BigDecimal used(
      NaiveRows rows,
      List<JsonNode> bands,
      BigDecimal low,
      BigDecimal high,
      BigDecimal points,
      BigDecimal paid) {
    BigDecimal money = paid;
    BigDecimal used = ZERO;
    for (JsonNode band : bands) {
      BigDecimal size = part(band, low, high);
      BigDecimal share = size.multiply(ratio(rows, band, points));
      if (share.compareTo(money) > 0) {
        return used.add(money.divide(ratio(rows, band, points), 2, RoundingMode.HALF_UP));
      }
      money = money.subtract(share);
      used = used.add(size);
    }
    return used;
  }

  private static BigDecimal ratio(NaiveRows rows, JsonNode band, BigDecimal points) {
    BigDecimal ratio = NaiveRows.number(band, "ratio");
    if (band.hasNonNull("age_points")) {
      for (JsonNode row : rows.pack().path("age_points")) {
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

  private BigDecimal deductible(
      NaiveRows rows, NaiveStay.Part part, boolean main, BigDecimal total) {
    boolean named = false;
    for (JsonNode row : pack.path("deductibles")) {
      named |= rows.careScore(row) >= 0;
    }
    if (!named) {
      return ZERO;
    }
    int order = main ? part.order() : 1;
    JsonNode row = rows.deductibleRow(order, false);
    if (row.get("basis").asText().equals("per_year")) {
      BigDecimal paid = part.sum("deductible/", row.get("care").asText());
      return NaiveRows.number(row, "amount").subtract(paid).max(ZERO);
    }
    BigDecimal full =
        switch (row.get("basis").asText()) {
          case "none" -> ZERO;
          case "half_of_first" -> half(rows.deductibleRow(1, false), row);
          case "half_of_adult_first" -> half(rows.deductibleRow(1, true), row);
          case "minus_each_time" ->
              NaiveRows.number(rows.deductibleRow(1, false), "amount")
                  .subtract(NaiveRows.number(row, "step").multiply(new BigDecimal(order - 1)))
                  .max(NaiveRows.number(row, "min"));
          case "percent_of_total_cost" ->
              fen(total.multiply(NaiveRows.number(row, "percent")))
                  .max(NaiveRows.number(row, "min"))
                  .min(NaiveRows.number(row, "max"));
          default -> NaiveRows.number(row, "amount");
        };
    return main ? part.due(full) : full;
  }

  private static BigDecimal half(JsonNode first, JsonNode row) {
    return fen(NaiveRows.number(first, "amount").multiply(NaiveRows.number(row, "factor")));
  }

  static BigDecimal part(JsonNode band, BigDecimal low, BigDecimal high) {
    BigDecimal from = NaiveRows.number(band, "band_from").max(low);
    BigDecimal to = band.hasNonNull("band_to") ? NaiveRows.number(band, "band_to").min(high) : high;
    return to.subtract(from).max(ZERO);
  }

  static BigDecimal yuan(Money money) {
    return new BigDecimal(money.toYuan());
  }

  static BigDecimal fen(BigDecimal yuan) {
    return yuan.setScale(2, RoundingMode.HALF_UP);
  }
}
