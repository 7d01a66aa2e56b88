package org.renshe.province.medical.policy.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.NationalSeries.Series;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.pack.AssistanceRow;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.pack.PackTables;
import org.renshe.province.medical.policy.pack.Share;

/**
 * Medical assistance (医疗救助) on what earlier funds left inside the scope, for people whose status on
 * the settlement date gives it. The most specific of a person's groups decides.
 */
final class AssistanceRule {
  private static final Set<Group> ASSISTED =
      EnumSet.of(Group.TEKUN, Group.DIBAO, Group.FANPIN, Group.DIBAO_EDGE, Group.ILLNESS_POVERTY);
  private static final String BASE = Accumulators.baseKey(Fund.ASSISTANCE);

  private final PackHead head;
  private final PackHead rowsHead;
  private final AssistanceRow[] rows;
  private final PackTables.Assistance own;
  private final NationalSeries national;

  /**
   * @param tables the policy
   * @param inherited the policy whose table holds here too, null where there is none
   */
  AssistanceRule(PackTables tables, PackTables inherited, NationalSeries national) {
    this.head = tables.head();
    this.own = tables.layers().assistance();
    PackTables source = own.inherits() != null && inherited != null ? inherited : tables;
    this.rowsHead = source.head();
    this.rows = source.layers().assistance().rows().toArray(AssistanceRow[]::new);
    this.national = national;
  }

  void pay(Case bill, SelfPay share, LocalDate yearStart, Totals year, Tally tally) {
    Money base = share.inScope();
    if (base.isZero() || bill.groups().stream().noneMatch(ASSISTED::contains)) {
      return;
    }
    if (rows.length == 0 && own.inherits() != null) {
      throw PolicyProblem.INHERITS_UNKNOWN.with(head.rule(own.inheritsLine()), own.inherits());
    }
    AssistanceRow row = choose(bill, share.care());
    if (row == null) {
      return;
    }
    Steps steps = tally.steps();
    Money before = year.amount(BASE);
    Money deductible = deductible(row, yearStart, steps);
    Money eligible = YearDeductible.above(deductible, before, base);
    year.add(BASE, base);
    if (deductible.isPositive()) {
      String rule = rowsHead.rule(row.line());
      steps.add("assistance.deductible", rule, base, null, base.minus(eligible));
    }
    Money paid = Share.halfUp(Share.units(eligible.fen(), row.ratio()));
    steps.add("assistance", rowsHead.rule(row.line()), eligible, row.ratio(), paid);
    if (row.ceiling() != null) {
      Money left = row.ceiling().minus(year.paid(Fund.ASSISTANCE, Care.ANY)).max(Money.ZERO);
      String rule = rowsHead.rule(row.line());
      tally.limit(Fund.ASSISTANCE, new CeilingRule.Left(rule, left, null, row.ceiling()));
      if (paid.compareTo(left) > 0) {
        steps.add("assistance.ceiling", rule, paid, null, left);
        paid = left;
      }
    }
    share.pay(paid);
    tally.pay(Fund.ASSISTANCE, share.care(), paid, year);
  }

  private Money deductible(AssistanceRow row, LocalDate yearStart, Steps steps) {
    if (row.deductible() != null) {
      return row.deductible();
    }
    BasisPoints share = row.incomeShare();
    if (share == null) {
      throw PolicyProblem.NOT_CALCULATED.with(
          rowsHead.rule(row.line()), "assistance " + row.group().code() + " deductible");
    }
    int last = yearStart.getYear() - 1;
    NationalSeries.Entry income = national.find(Series.DISPOSABLE_INCOME, head.division(), last);
    if (income == null) {
      throw PolicyProblem.SERIES_MISSING.with(
          rowsHead.rule(row.line()),
          Series.DISPOSABLE_INCOME.name().toLowerCase(Locale.ROOT),
          head.division(),
          last);
    }
    Money deductible = Share.halfUp(Share.units(income.amount().fen(), share));
    steps.add(
        "assistance.income", national.rule(income.line()), income.amount(), share, deductible);
    return deductible;
  }

  private AssistanceRow choose(Case bill, Care care) {
    AssistanceRow best = null;
    for (AssistanceRow row : rows) {
      if (row.covers(bill, care)
          && (best == null || row.group().specificity() > best.group().specificity())) {
        best = row;
      }
    }
    return best;
  }
}
