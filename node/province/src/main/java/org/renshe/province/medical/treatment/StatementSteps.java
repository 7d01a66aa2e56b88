package org.renshe.province.medical.treatment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;

/** Which steps of a statement made a fund's payment; a figure's name begins with its fund. */
final class StatementSteps {
  private static final int REASONS_LENGTH_MAX = 4000;

  private StatementSteps() {}

  static List<Statement.Step> of(Statement statement, Fund fund) {
    return statement.steps().stream().filter(step -> isOf(step, fund)).toList();
  }

  private static boolean isOf(Statement.Step step, Fund fund) {
    String head = step.figure().split("\\.", 2)[0].replaceAll("[-_]", "");
    return head.toUpperCase(Locale.ROOT).equals(fund.name().replace("_", ""));
  }

  /**
   * What the fund's bands were applied to: all in scope for the pool, else its own steps' bases.
   */
  static Money base(Statement statement, Fund fund) {
    if (fund == Fund.POOL) {
      return statement.totals().inScope();
    }
    Money base = Money.ZERO;
    for (Statement.Step step : of(statement, fund)) {
      boolean band = !step.figure().contains(".") || step.figure().endsWith(".band");
      base = band && step.ratio() != null ? base.plus(step.base()) : base;
    }
    return base;
  }

  /** {@code setl_proc_info}: each step's rule row, base, ratio and result. */
  static String reasons(Statement statement, Fund fund) {
    String reasons =
        of(statement, fund).stream()
            .map(
                step ->
                    step.rule()
                        + " "
                        + step.base()
                        + (step.ratio() == null ? "" : "×" + step.ratio())
                        + "="
                        + step.amount())
            .collect(Collectors.joining("; "));
    return reasons.substring(0, Math.min(REASONS_LENGTH_MAX, reasons.length()));
  }
}
