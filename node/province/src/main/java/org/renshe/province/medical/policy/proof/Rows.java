package org.renshe.province.medical.policy.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.renshe.province.medical.policy.pack.CutRow;
import org.renshe.province.medical.policy.pack.DeductibleBasis;
import org.renshe.province.medical.policy.pack.PackTables;

/** The rows of a file that a calculation can name. */
public final class Rows {
  private Rows() {}

  /**
   * Names, such as {@code 340100-employee.yaml:41}, of every row that bears on money; not those
   * that take nothing or leave their figure open, which make no step.
   */
  public static List<String> withMoney(PackTables tables) {
    List<String> rows = new ArrayList<>();
    IntConsumer add = line -> rows.add(tables.head().rule(line));
    tables.deductibles().stream()
        .filter(row -> row.amount().basis() != DeductibleBasis.NONE)
        .forEach(row -> add.accept(row.line()));
    tables.ratios().stream()
        .filter(row -> row.ratio() != null)
        .forEach(row -> add.accept(row.line()));
    tables.agePoints().forEach(row -> add.accept(row.line()));
    tables.ceilings().stream()
        .filter(row -> row.amount() != null || row.wageMultiple() != null)
        .forEach(row -> add.accept(row.line()));
    tables.cuts().stream()
        .filter(row -> row.method() != CutRow.Method.NONE)
        .forEach(row -> add.accept(row.line()));
    PackTables.Layers layers = tables.layers();
    layers.seriousIllness().forEach(row -> add.accept(row.line()));
    layers.tilts().forEach(row -> add.accept(row.line()));
    layers.remainders().forEach(row -> add.accept(row.line()));
    layers.assistance().rows().forEach(row -> add.accept(row.line()));
    return rows;
  }
}
