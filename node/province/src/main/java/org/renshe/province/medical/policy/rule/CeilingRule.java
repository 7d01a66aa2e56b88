package org.renshe.province.medical.policy.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Group;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.NationalSeries.Series;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.CeilingRow;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.pack.RuleFund;

/** What a fund may still pay in the year (最高支付限额). */
final class CeilingRule {
  private final PackHead head;
  private final CeilingRow[] rows;
  private final NationalSeries national;

  CeilingRule(PackHead head, List<CeilingRow> rows, NationalSeries national) {
    this.head = head;
    this.rows = rows.toArray(CeilingRow[]::new);
    this.national = national;
  }

  /**
   * What is left of a ceiling.
   *
   * @param rule row that sets it
   * @param wage last year's average wage it is a multiple of, null where it is a plain amount
   */
  record Left(String rule, Money amount, NationalSeries.Entry wage, Money height) {
    static final Left UNLIMITED = new Left("", Money.ofFen(Long.MAX_VALUE), null, Money.ZERO);

    boolean unlimited() {
      return amount.fen() == Long.MAX_VALUE;
    }

    Left lower(Left other) {
      return other.amount.compareTo(amount) < 0 ? other : this;
    }
  }

  /** A plain limit of another row. */
  Left left(int line, Money height, Money used) {
    return new Left(head.rule(line), height.minus(used).max(Money.ZERO), null, height);
  }

  /**
   * What the fund may still pay of the case's kind of care.
   *
   * @param payer the fund as accumulators know it
   * @param yearStart first day of the accumulation year
   */
  Left left(RuleFund fund, Fund payer, Case bill, LocalDate yearStart, Totals year) {
    CeilingRow best = choose(fund, bill);
    if (best == null) {
      return Left.UNLIMITED;
    }
    Money used = year.paid(payer, best.scope().care());
    if (fund == RuleFund.POOL_OUTPATIENT) {
      used = used.minus(year.paid(payer, Care.TWO_DISEASES));
    }
    return left(best, used, yearStart);
  }

  /** What the fund may still pay where what was used is counted otherwise. */
  Left left(RuleFund fund, Case bill, LocalDate yearStart, Money used) {
    CeilingRow best = choose(fund, bill);
    return best == null ? Left.UNLIMITED : left(best, used, yearStart);
  }

  private Left left(CeilingRow row, Money used, LocalDate yearStart) {
    if (row.wageMultiple() == null) {
      return row.amount() == null ? Left.UNLIMITED : left(row.line(), row.amount(), used);
    }
    int last = yearStart.getYear() - 1;
    NationalSeries.Entry wage = national.find(Series.AVERAGE_WAGE, head.division(), last);
    if (wage == null) {
      throw PolicyProblem.SERIES_MISSING.with(
          head.rule(row.line()),
          Series.AVERAGE_WAGE.name().toLowerCase(Locale.ROOT),
          head.division(),
          last);
    }
    Money height =
        Money.ofYuan(
            row.wageMultiple().multiply(new BigDecimal(wage.amount().toYuan())),
            RoundingMode.HALF_UP);
    return new Left(head.rule(row.line()), height.minus(used).max(Money.ZERO), wage, height);
  }

  private CeilingRow choose(RuleFund fund, Case bill) {
    CeilingRow best = null;
    boolean meant = false;
    for (CeilingRow row : rows) {
      if (row.fund() != fund || !meantFor(row, bill)) {
        continue;
      }
      meant = true;
      if (row.scope().coversWidely(bill)
          && (best == null || row.scope().score(bill) > best.scope().score(bill))) {
        best = row;
      }
    }
    if (best == null && meant) {
      throw PolicyProblem.NO_RULE.with(head.name(), "ceilings " + fund.code(), bill.describe());
    }
    return best;
  }

  private static boolean meantFor(CeilingRow row, Case bill) {
    Care care = row.scope().care();
    return (care == Care.ANY || care == bill.care() || care == bill.care().wider())
        && (row.scope().group() == Group.ANY || bill.groups().contains(row.scope().group()));
  }

  /** Limits a payment, and says so where the ceiling bites; the series row where it follows it. */
  Money limit(String figure, Left left, Money payment, Steps steps) {
    if (payment.compareTo(left.amount()) <= 0) {
      return payment;
    }
    if (left.wage() != null) {
      steps.add(
          figure + ".averageWage",
          national.rule(left.wage().line()),
          left.wage().amount(),
          null,
          left.height());
    }
    steps.add(figure + ".ceiling", left.rule(), payment, null, left.amount());
    return left.amount();
  }
}
