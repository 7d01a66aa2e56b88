package org.renshe.province.medical.policy.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.PolicyProblem;

/** What has to hold between the rows of one file. */
public final class PackChecks {
  private final PackTables tables;
  private final NationalSeries national;

  private PackChecks(PackTables tables, NationalSeries national) {
    this.tables = tables;
    this.national = national;
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException a {@link PolicyProblem} that names the row
   */
  public static void check(PackTables tables, NationalSeries national) {
    PackChecks checks = new PackChecks(tables, national);
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
    none(tables.diseases(), DiseaseRow::ties, DiseaseRow::line);
    none(tables.layers().remainders(), RemainderRow::ties, RemainderRow::line);
    none(tables.layers().assistance().rows(), AssistanceRow::ties, AssistanceRow::line);
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

  /**
   * National caps: filed long-term nothing, referred ten points, others twenty. What a factor or a
   * first pay takes depends on the ratio; a first pay takes no more than its own value of it.
   */
  private void cuts() {
    for (CutRow cut : tables.cuts()) {
      BasisPoints cap = national.cap(cut.filing());
      switch (cut.method()) {
        case NONE -> {}
        case RATIO_POINTS, FIRST_PAY -> require(cut, cut.value(), cap);
        case RATIO_FACTOR ->
            tables.ratios().stream()
                .filter(row -> row.fund() == RuleFund.POOL && row.ratio() != null)
                .map(this::highest)
                .forEach(ratio -> require(cut, ratio.less(cut.of(ratio)), cap));
      }
    }
  }

  /** The ratio with the most that age adds to it. */
  private BasisPoints highest(RatioRow row) {
    return tables.agePoints().stream()
        .filter(points -> points.id().equals(row.agePoints()))
        .map(points -> points.raise(row.ratio()))
        .max(BasisPoints::compareTo)
        .filter(raised -> raised.compareTo(row.ratio()) > 0)
        .orElse(row.ratio());
  }

  private void require(CutRow cut, BasisPoints effective, BasisPoints cap) {
    if (effective.compareTo(cap) > 0) {
      throw PolicyProblem.CUT_TOO_DEEP.with(
          tables.head().rule(cut.line()),
          cut.filing().code(),
          effective.toDecimal(),
          cap.toDecimal());
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
      if (row.fund() != RuleFund.POOL && !row.isWholeBand()) {
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
