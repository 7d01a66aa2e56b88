package org.renshe.province.medical.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/** Reads deductibles, ratios, ceilings and the cross-province table. */
final class BenefitRows {
  private static final Set<Care> CALCULATED = EnumSet.of(Care.ANY, Care.INPATIENT, Care.OUTPATIENT);

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
    row.ratioOr("class_first_pay", null);
    boolean needed = CALCULATED.contains(scope.care());
    return new RatioRow(
        row.line(),
        row.word("fund", RuleFund.class),
        scope,
        from,
        table.bandTo(row, from),
        needed ? row.ratio("ratio") : row.ratioOr("ratio", null),
        row.has("age_points") ? row.text("age_points") : null);
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
    if (method == CutRow.Method.NONE && value.value() != 0) {
      throw row.wrong("value", value.toDecimal(), "0 (none)");
    }
    FilingEffect filing = row.word("filing", FilingEffect.class);
    return new CutRow(row.line(), filing, method, value, table.validity(row));
  }

  /** Rows for other care than a bill's two kinds, and for funds that are not calculated. */
  static List<UncalculatedRow> uncalculated(
      List<DeductibleRow> deductibles, List<RatioRow> ratios, List<CeilingRow> ceilings) {
    List<UncalculatedRow> rows = new ArrayList<>();
    for (RatioRow row : ratios) {
      if (!CALCULATED.contains(row.scope().care())) {
        rows.add(special(row.line(), row.scope()));
      } else if (row.fund() == RuleFund.RETIREE_SUPPLEMENT) {
        rows.add(
            new UncalculatedRow(row.line(), UncalculatedRow.Kind.RETIREE_SUPPLEMENT, row.scope()));
      }
    }
    for (DeductibleRow row : deductibles) {
      if (!CALCULATED.contains(row.scope().care())) {
        rows.add(special(row.line(), row.scope()));
      }
    }
    for (CeilingRow row : ceilings) {
      if (row.fund() == RuleFund.POOL_TWO_DISEASES) {
        rows.add(new UncalculatedRow(row.line(), UncalculatedRow.Kind.TWO_DISEASES, row.scope()));
      }
    }
    return rows;
  }

  private static UncalculatedRow special(int line, Scope scope) {
    return new UncalculatedRow(line, UncalculatedRow.Kind.SPECIAL_CARE, scope);
  }
}
