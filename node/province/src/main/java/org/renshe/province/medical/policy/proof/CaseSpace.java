package org.renshe.province.medical.policy.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.CutRow;
import org.renshe.province.medical.policy.pack.DeductibleRow;
import org.renshe.province.medical.policy.pack.Level;
import org.renshe.province.medical.policy.pack.PackTables;
import org.renshe.province.medical.policy.pack.RatioRow;
import org.renshe.province.medical.policy.pack.RuleFund;
import org.renshe.province.medical.policy.pack.Scope;
import org.renshe.province.medical.policy.pack.Validity;

/**
 * Every kind of case that some row of a file tells from another: its cares, the levels, the groups
 * alone and beside each other, ages and days at which a row begins or ends, admissions, filings.
 */
final class CaseSpace {
  /** The two diseases, both on the nation's list. */
  private static final String HYPERTENSION = "M03900";

  private static final String DIABETES = "M01600";

  private static final int ADMISSIONS = 4;
  private static final int OLDEST = 120;

  private final PackTables tables;
  private final InsuranceKind kind;
  private final Set<Integer> ages = new TreeSet<>();
  private final Set<LocalDate> days = new TreeSet<>();
  private final Set<Group> named = EnumSet.noneOf(Group.class);

  CaseSpace(PackTables tables, InsuranceKind kind) {
    this.tables = tables;
    this.kind = kind;
    ages.addAll(Set.of(18, 40, 65));
    tables.ratios().forEach(row -> look(row.scope()));
    tables.deductibles().forEach(row -> look(row.scope()));
    tables.ceilings().forEach(row -> look(row.scope()));
    tables.agePoints().forEach(row -> ages(row.minAge(), row.maxAge()));
    tables.cuts().forEach(row -> look(row.validity()));
    tables.diseases().forEach(row -> look(row.group(), row.validity()));
    PackTables.Layers layers = tables.layers();
    layers.seriousIllness().forEach(row -> look(row.group(), row.validity()));
    layers.tilts().forEach(row -> look(row.group(), row.validity()));
    layers.remainders().forEach(row -> look(row.rank(), row.scope().validity()));
    layers.assistance().rows().forEach(row -> look(row.group(), row.validity()));
    LocalDate first = firstDay();
    days.removeIf(day -> day.isBefore(first));
    days.add(first);
  }

  private void look(Scope scope) {
    look(scope.group(), scope.validity());
    ages(scope.minAge(), scope.maxAge());
  }

  private void look(Group group, Validity validity) {
    if (group != Group.ANY) {
      named.add(group);
    }
    look(validity);
  }

  private void look(Validity validity) {
    if (validity.from() != Long.MIN_VALUE) {
      days.add(LocalDate.ofEpochDay(validity.from()));
    }
    if (validity.until() != Long.MAX_VALUE) {
      days.add(LocalDate.ofEpochDay(validity.until()));
    }
  }

  private void ages(int min, int max) {
    ages.add(Math.min(min, OLDEST));
    ages.add(Math.min(max, OLDEST - 1) + 1);
  }

  /** The pool's first day: before it the file says nothing. */
  private LocalDate firstDay() {
    long first =
        tables.ratios().stream()
            .filter(row -> row.fund() == RuleFund.POOL)
            .mapToLong(row -> row.scope().validity().from())
            .filter(from -> from != Long.MIN_VALUE)
            .min()
            .orElse(LocalDate.of(2000, 1, 1).toEpochDay());
    return LocalDate.ofEpochDay(first);
  }

  void forEach(Consumer<ProofCase> visitor) {
    List<Set<Group>> people = people();
    for (Care care : cares()) {
      int admissions = care == Care.INPATIENT ? ADMISSIONS : 1;
      for (Level level : levels()) {
        for (Set<Group> groups : people) {
          for (int age : agesOf(groups)) {
            for (LocalDate day : days) {
              for (FilingEffect filing : filings()) {
                for (int admission = 1; admission <= admissions; admission++) {
                  visitor.accept(
                      new ProofCase(
                          care, level, groups, age, day, admission, filing, disease(care, groups)));
                }
              }
            }
          }
        }
      }
    }
  }

  private static String disease(Care care, Set<Group> groups) {
    if (care.isForDisease() || care == Care.TWO_DISEASES) {
      return groups.contains(Group.DIABETES) ? DIABETES : HYPERTENSION;
    }
    return null;
  }

  private Set<Care> cares() {
    Set<Care> cares = EnumSet.noneOf(Care.class);
    for (RatioRow row : tables.ratios()) {
      if (row.fund() == RuleFund.POOL && row.scope().care() != Care.ANY) {
        cares.add(row.scope().care());
      }
    }
    boolean twoDiseases =
        tables.ratios().stream().anyMatch(row -> row.fund() == RuleFund.POOL_TWO_DISEASES)
            || tables.ceilings().stream().anyMatch(row -> row.fund() == RuleFund.POOL_TWO_DISEASES);
    if (twoDiseases) {
      cares.add(Care.TWO_DISEASES);
    }
    return cares;
  }

  private Set<Level> levels() {
    Set<Level> levels =
        EnumSet.of(Level.COMMUNITY, Level.ONE, Level.TWO, Level.THREE, Level.THREE_PROVINCIAL);
    boolean elsewhere =
        tables.ratios().stream().anyMatch(row -> row.scope().level() == Level.OUT_OF_PROVINCE)
            || tables.deductibles().stream()
                .anyMatch(row -> row.scope().level() == Level.OUT_OF_PROVINCE);
    if (elsewhere) {
      levels.add(Level.OUT_OF_PROVINCE);
    }
    return levels;
  }

  /** Each kind of insured person, alone and with each further group a row names. */
  private List<Set<Group>> people() {
    Set<Group> kinds =
        kind == InsuranceKind.EMPLOYEE
            ? EnumSet.of(Group.WORKING, Group.RETIRED)
            : EnumSet.of(Group.ADULT, Group.STUDENT_CHILD);
    Set<Group> born =
        EnumSet.of(
            Group.WORKING,
            Group.RETIRED,
            Group.ADULT,
            Group.STUDENT_CHILD,
            Group.ADULT_19_59,
            Group.ELDER_60,
            Group.ELDER_70,
            Group.CHILD_UNDER_6);
    boolean listed =
        tables.layers().seriousIllness().stream().anyMatch(row -> row.terms().listed());
    Set<Set<Group>> people = new LinkedHashSet<>();
    for (Group base : kinds) {
      people.add(EnumSet.of(base));
      for (Group group : named) {
        if (!born.contains(group)) {
          people.add(EnumSet.of(base, group));
          if (listed) {
            people.add(EnumSet.of(base, group, Group.LISTED_DISEASE));
          }
        }
      }
      if (listed) {
        people.add(EnumSet.of(base, Group.LISTED_DISEASE));
      }
    }
    return new ArrayList<>(people);
  }

  /** A child is not sixty and nobody retires at ten. */
  private List<Integer> agesOf(Set<Group> groups) {
    boolean child = groups.contains(Group.STUDENT_CHILD);
    boolean retired = groups.contains(Group.RETIRED);
    return ages.stream()
        .filter(age -> child ? age <= 18 : age > 18)
        .filter(age -> !retired || age >= 40)
        .toList();
  }

  private Set<FilingEffect> filings() {
    Set<FilingEffect> filings = EnumSet.of(FilingEffect.LOCAL);
    tables.cuts().stream().map(CutRow::filing).forEach(filings::add);
    tables.deductibles().stream()
        .map(DeductibleRow::filing)
        .filter(filing -> filing != null)
        .forEach(filings::add);
    return filings;
  }
}
