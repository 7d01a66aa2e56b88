package org.renshe.province.medical.policy.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.renshe.province.medical.policy.pack.CutRow;
import org.renshe.province.medical.policy.pack.DeductibleBasis;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.pack.PackTables;

/** Rows that bear on money and that no case of a proof reached. */
final class Unreached {
  private final PackHead head;
  private final Set<String> reached;
  private final List<String> unreached = new ArrayList<>();

  private Unreached(PackHead head, Set<String> reached) {
    this.head = head;
    this.reached = reached;
  }

  static List<String> of(PackTables tables, Set<String> reached) {
    Unreached rows = new Unreached(tables.head(), reached);
    // a row that takes nothing, or leaves its figure open, makes no step
    tables.deductibles().stream()
        .filter(row -> row.amount().basis() != DeductibleBasis.NONE)
        .forEach(row -> rows.look(row.line()));
    tables.ratios().stream()
        .filter(row -> row.ratio() != null)
        .forEach(row -> rows.look(row.line()));
    tables.agePoints().forEach(row -> rows.look(row.line()));
    tables.ceilings().stream()
        .filter(row -> row.amount() != null || row.wageMultiple() != null)
        .forEach(row -> rows.look(row.line()));
    tables.cuts().stream()
        .filter(row -> row.method() != CutRow.Method.NONE)
        .forEach(row -> rows.look(row.line()));
    PackTables.Layers layers = tables.layers();
    layers.seriousIllness().forEach(row -> rows.look(row.line()));
    layers.tilts().forEach(row -> rows.look(row.line()));
    layers.remainders().forEach(row -> rows.look(row.line()));
    layers.assistance().rows().forEach(row -> rows.look(row.line()));
    return rows.unreached;
  }

  private void look(int line) {
    String rule = head.rule(line);
    if (!reached.contains(rule)) {
      unreached.add(rule);
    }
  }
}
