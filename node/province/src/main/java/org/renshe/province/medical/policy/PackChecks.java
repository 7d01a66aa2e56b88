package org.renshe.province.medical.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/** What has to hold between the rows of one file. */
final class PackChecks {
  private static final int REFERRAL_CUT_MAX = 1_000;
  private static final int OTHER_CUT_MAX = 2_000;

  private final PackTables tables;

  private PackChecks(PackTables tables) {
    this.tables = tables;
  }

  static void check(PackTables tables) {
    PackChecks checks = new PackChecks(tables);
    checks.ties();
    checks.cuts();
    checks.agePoints();
    checks.bands();
    SeriousIllnessChecks.check(tables);
  }

  /** No two rows for one case, neither more exact than the other. */
  private void ties() {
    none(tables.deductibles(), DeductibleRow::ties, DeductibleRow::line);
    none(tables.ratios(), RatioRow::ties, RatioRow::line);
    none(tables.ceilings(), CeilingRow::ties, CeilingRow::line);
    none(tables.cuts(), CutRow::ties, CutRow::line);
    none(tables.agePoints(), AgePointsRow::ties, AgePointsRow::line);
  }

  private <R> void none(List<R> rows, BiPredicate<R, R> ties, ToIntFunction<R> line) {
    for (int later = 1; later < rows.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (ties.test(rows.get(earlier), rows.get(later))) {
          throw PolicyProblem.ROWS_TIE.with(
              tables.head().rule(line.applyAsInt(rows.get(later))),
              line.applyAsInt(rows.get(earlier)));
        }
      }
    }
  }

  /** National caps of 医保发〔2022〕22号: filed long-term nothing, referred 10 points, others 20. */
  private void cuts() {
    for (CutRow cut : tables.cuts()) {
      int max =
          switch (cut.filing()) {
            case LOCAL, LONG_TERM -> 0;
            case LONG_TERM_BACK_HOME, REFERRAL_OR_EMERGENCY -> REFERRAL_CUT_MAX;
            case TEMPORARY_OTHER, UNFILED -> OTHER_CUT_MAX;
          };
      if (cut.value().value() > max) {
        throw PolicyProblem.CUT_TOO_DEEP.with(
            tables.head().rule(cut.line()),
            cut.filing().code(),
            cut.value().toDecimal(),
            new BasisPoints(max).toDecimal());
      }
    }
  }

  private void agePoints() {
    for (RatioRow row : tables.ratios()) {
      String id = row.agePoints();
      if (id != null && tables.agePoints().stream().noneMatch(points -> points.id().equals(id))) {
        throw PolicyProblem.VALUE_WRONG.with(
            tables.head().rule(row.line()), "age_points", id, "age_points.id");
      }
    }
  }

  /** Wherever a payer has a row at all, its bands run from zero, end to end, without limit. */
  private void bands() {
    for (RuleFund fund : RuleFund.values()) {
      List<RatioRow> rows =
          tables.ratios().stream()
              .filter(
                  row -> fund == row.fund() || (fund.aboveCeiling() && row.fund().aboveCeiling()))
              .toList();
      if (!rows.isEmpty()) {
        new BandCheck(tables.head(), rows).check();
      }
    }
    for (RatioRow row : tables.ratios()) {
      boolean stays = row.fund() == RuleFund.POOL && row.scope().care() != Care.OUTPATIENT;
      if (stays && tables.head().switches().yearBandsLine() != 0 && !row.isWholeBand()) {
        throw PolicyProblem.VALUE_WRONG.with(
            tables.head().rule(tables.head().switches().yearBandsLine()),
            "band_basis",
            "year_cumulative",
            "in_scope_per_admission_including_deductible (:" + row.line() + ")");
      }
      if (row.fund().aboveCeiling() && !row.isWholeBand()) {
        throw PolicyProblem.VALUE_WRONG.with(
            tables.head().rule(row.line()), "band_from, band_to", "…", "0, null");
      }
    }
  }

  /** Tries every kind of case the rows can tell apart. */
  private record BandCheck(PackHead head, List<RatioRow> rows) {
    void check() {
      Bands bands = new Bands(rows);
      Set<Integer> ages = new TreeSet<>(Set.of(0));
      Set<Long> days = new TreeSet<>();
      Set<Group> groups = EnumSet.of(Group.ANY);
      Set<Care> cares = EnumSet.of(Care.INPATIENT, Care.OUTPATIENT);
      for (RatioRow row : rows) {
        Scope scope = row.scope();
        ages.add(scope.minAge());
        ages.add(scope.maxAge() + 1);
        days.add(scope.validity().from());
        days.add(scope.validity().until());
        groups.add(scope.group());
        if (scope.care() != Care.ANY) {
          cares.add(scope.care());
        }
      }
      for (Care care : cares) {
        for (Level level : EnumSet.complementOf(EnumSet.of(Level.ANY, Level.OTHER))) {
          for (Group group : groups) {
            Set<Group> one = EnumSet.of(group);
            for (int age : ages) {
              days.forEach(day -> check(bands, new Case(care, level, one, age, day)));
            }
          }
        }
      }
    }

    private void check(Bands bands, Case example) {
      RatioRow[] chosen = bands.of(example);
      long broken = chosen.length == 0 ? Bands.COMPLETE : Bands.brokenAt(chosen);
      if (broken == Bands.COMPLETE) {
        return;
      }
      RatioRow after = chosen[chosen.length - 1];
      for (int i = chosen.length - 1; i >= 0 && chosen[i].bandTo() > broken; i--) {
        after = chosen[i];
      }
      throw PolicyProblem.BANDS_BROKEN.with(
          head.rule(after.line()),
          example.care().code() + " " + example.level().code(),
          Money.ofFen(broken).toYuan());
    }
  }
}
