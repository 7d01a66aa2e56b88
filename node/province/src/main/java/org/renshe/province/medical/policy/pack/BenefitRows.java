package org.renshe.province.medical.policy.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Group;

/** Reads deductibles, ratios, ceilings and the cross-province table. */
final class BenefitRows {
  private final PackTable table;

  BenefitRows(PackTable table) {
    this.table = table;
  }

  List<DeductibleRow> deductibles() {
    Set<String> keys =
        Set.of(
            ("care level group order amount basis factor step min max percent filing min_age"
                    + " max_age")
                .split(" "));
    return table.rows("deductibles", keys).stream()
        .map(
            row ->
                new DeductibleRow(
                    row.line(),
                    table.scope(row),
                    row.word("order", AdmissionOrder.class),
                    row.wordOr("filing", FilingEffect.class, null),
                    amount(row)))
        .toList();
  }

  private static DeductibleAmount amount(Row row) {
    DeductibleBasis basis = row.word("basis", DeductibleBasis.class);
    Money fixed = basis.fixed() ? row.money("amount") : row.moneyOr("amount", null);
    if (!basis.fixed() && fixed != null && !fixed.isZero()) {
      throw row.wrong("amount", fixed.toYuan(), "null (" + basis.code() + ")");
    }
    BasisPoints share =
        switch (basis) {
          case HALF_OF_FIRST, HALF_OF_ADULT_FIRST -> row.ratio("factor");
          case PERCENT_OF_TOTAL_COST -> row.ratio("percent");
          case PER_VISIT, PER_ADMISSION, PER_YEAR, NONE, MINUS_EACH_TIME -> null;
        };
    Money step = basis == DeductibleBasis.MINUS_EACH_TIME ? row.money("step") : null;
    return new DeductibleAmount(
        basis, fixed, share, step, row.moneyOr("min", Money.ZERO), row.moneyOr("max", null));
  }

  List<RatioRow> ratios() {
    Set<String> keys =
        Set.of(
            ("fund care level group min_age max_age band_from band_to ratio age_points"
                    + " class_first_pay")
                .split(" "));
    return table.rows("ratios", keys).stream().map(this::ratio).toList();
  }

  private RatioRow ratio(Row row) {
    Scope scope = table.scope(row);
    long from = table.bandFrom(row);
    boolean needed = !scope.care().isForDisease();
    return new RatioRow(
        row.line(),
        row.word("fund", RuleFund.class),
        scope,
        from,
        table.bandTo(row, from),
        needed ? row.ratio("ratio") : row.ratioOr("ratio", null),
        row.has("age_points") ? row.text("age_points") : null,
        row.ratioOr("class_first_pay", null));
  }

  List<AgePointsRow> agePoints() {
    return table.rows("age_points", Set.of("id", "min_age", "max_age", "add", "set")).stream()
        .map(
            row -> {
              Scope ages = table.scope(row);
              BasisPoints set = row.ratioOr("set", null);
              return new AgePointsRow(
                  row.line(),
                  row.text("id"),
                  ages.minAge(),
                  ages.maxAge(),
                  set == null ? row.ratio("add") : null,
                  set);
            })
        .toList();
  }

  List<CeilingRow> ceilings() {
    Set<String> keys =
        Set.of("fund", "care", "group", "amount", "counts", "per", "multiple_of_average_wage");
    List<CeilingRow> ceilings = new ArrayList<>();
    for (Row row : table.rows("ceilings", keys)) {
      row.only("counts", "fund_paid");
      row.only("per", "year");
      ceilings.add(
          new CeilingRow(
              row.line(),
              row.word("fund", RuleFund.class),
              table.scope(row),
              row.moneyOr("amount", null),
              row.has("multiple_of_average_wage")
                  ? row.decimal("multiple_of_average_wage")
                  : null));
    }
    return ceilings;
  }

  List<CutRow> cuts() {
    return table.rows("cross_province", Set.of("filing", "method", "value")).stream()
        .map(this::cut)
        .toList();
  }

  private CutRow cut(Row row) {
    CutRow.Method method = row.word("method", CutRow.Method.class);
    BasisPoints value = row.ratio("value");
    if (method == CutRow.Method.RATIO_FACTOR && value.value() == 0) {
      throw row.wrong("value", value.toDecimal(), "0.0001 … 1 (what stays of the ratio)");
    }
    if (method == CutRow.Method.NONE && value.value() != 0) {
      throw row.wrong("value", value.toDecimal(), "0 (none)");
    }
    FilingEffect filing = row.word("filing", FilingEffect.class);
    return new CutRow(row.line(), filing, method, value, table.validity(row));
  }

  List<DiseaseRow> diseases() {
    return table.rows("diseases", Set.of("code", "name", "care", "group", "limit")).stream()
        .map(this::disease)
        .toList();
  }

  private DiseaseRow disease(Row row) {
    String code = row.text("code");
    if (!code.matches("M[0-9]{5}")) {
      throw row.wrong("code", code, "M00000 … M99999");
    }
    Care care = row.word("care", Care.class);
    if (!care.isForDisease()) {
      throw row.wrong("care", care.code(), "chronic|special_disease|outpatient_major|…");
    }
    return new DiseaseRow(
        row.line(),
        code,
        care,
        row.wordOr("group", Group.class, Group.ANY),
        table.validity(row),
        row.moneyOr("limit", null));
  }
}
