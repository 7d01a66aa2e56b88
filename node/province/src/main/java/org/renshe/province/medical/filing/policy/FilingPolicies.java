package org.renshe.province.medical.filing.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.identity.Division;
import org.renshe.province.medical.filing.FilingProblem;

/** Rules of filing by division and date. Immutable. */
public final class FilingPolicies {
  private static final String FILE = "filing-policy.yaml";
  private static final String NATION = "000000";

  private final Map<FilingRule, List<Row>> rows = new EnumMap<>(FilingRule.class);

  /**
   * One rule of one division.
   *
   * @param division six digits; 000000 for the nation
   * @param rule name of a {@link FilingRule}
   * @param value as the rule reads it
   * @param from first day, inclusive
   * @param to last day, inclusive; absent without end
   * @param source document and clause
   */
  public record Row(
      String division,
      String rule,
      String value,
      LocalDate from,
      LocalDate to,
      String source,
      Confidence confidence) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private boolean overlaps(Row other) {
      return division.equals(other.division)
          && (to == null || !other.from.isAfter(to))
          && (other.to == null || !from.isAfter(other.to));
    }
  }

  FilingPolicies(List<Row> table) {
    for (Row row : table) {
      check(row);
      List<Row> same = rows.computeIfAbsent(FilingRule.named(row.rule()), r -> new ArrayList<>());
      same.forEach(other -> FilingTables.require(!row.overlaps(other), FILE, row));
      same.add(row);
    }
    for (FilingRule rule : FilingRule.values()) {
      boolean national =
          rows.getOrDefault(rule, List.of()).stream()
              .anyMatch(row -> row.division().equals(NATION) && row.to() == null);
      FilingTables.require(national, FILE, "no national row of " + rule.word());
    }
  }

  private static void check(Row row) {
    FilingTables.require(
        row.rule() != null && row.value() != null && row.from() != null, FILE, row);
    FilingTables.require(!FilingTables.blank(row.source()) && row.confidence() != null, FILE, row);
    FilingTables.require(row.to() == null || !row.to().isBefore(row.from()), FILE, row);
    FilingTables.require(
        NATION.equals(row.division())
            || (row.division() != null && Division.find(row.division()).isPresent()),
        FILE,
        row);
    FilingRule rule = FilingRule.named(row.rule());
    FilingTables.require(rule != null && rule.accepts(row.value()), FILE, row);
  }

  /**
   * What holds in that division on that day.
   *
   * @param division six digits of the insured relation; an unknown one has the nation's rules
   */
  public FilingPolicy of(String division, LocalDate day) {
    Map<FilingRule, Row> holding = new EnumMap<>(FilingRule.class);
    for (FilingRule rule : FilingRule.values()) {
      holding.put(rule, row(rule, division, day));
    }
    return new FilingPolicy(holding);
  }

  private Row row(FilingRule rule, String division, LocalDate day) {
    for (String place :
        List.of(
            division, division.substring(0, 4) + "00", division.substring(0, 2) + "0000", NATION)) {
      for (Row row : rows.get(rule)) {
        if (row.division().equals(place) && row.holdsOn(day)) {
          return row;
        }
      }
    }
    throw FilingProblem.TABLE_WRONG.with(FILE, rule.word() + " " + day);
  }
}
