package org.renshe.province.medical.policy.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.pack.PackHead;

/**
 * A part of a stay that is settled by itself: in one accumulation year (跨年度住院) and one settlement
 * period (长期住院). Amounts are spread over days; the day of admission counts, that of discharge does
 * not, and what floors leave over is in the last part.
 *
 * @param yearStart first day of its accumulation year
 * @param period settlement periods of the stay before it
 */
record Stretch(LocalDate yearStart, int period, BillTotals totals) {

  /** Where a bill is cut: days from its first, the last one its length. */
  private record Cuts(List<Integer> ends, int daysMax, long daysBefore) {
    int periodAt(int day) {
      return Math.toIntExact((daysBefore + day) / daysMax - daysBefore / daysMax);
    }
  }

  /** First days of the accumulation years that a bill changes, earliest first. */
  static List<LocalDate> years(PackHead head, Bill bill) {
    if (isWhole(head, bill)) {
      return List.of(head.yearOf(bill.ends()));
    }
    Cuts cuts = cuts(head, bill, bill.begins());
    List<LocalDate> years = new ArrayList<>();
    int from = 0;
    for (int end : cuts.ends) {
      LocalDate year = yearOf(head, bill, from);
      if (!years.contains(year)) {
        years.add(year);
      }
      from = end;
    }
    return years;
  }

  /**
   * The parts of a bill, earliest first.
   *
   * @param stayBegins first day of the stay, which may lie before the bill's
   */
  static List<Stretch> of(PackHead head, Bill bill, BillTotals totals, LocalDate stayBegins) {
    if (isWhole(head, bill)) {
      return List.of(new Stretch(head.yearOf(bill.ends()), 0, totals));
    }
    Cuts cuts = cuts(head, bill, stayBegins);
    int days = cuts.ends.get(cuts.ends.size() - 1);
    List<Stretch> parts = new ArrayList<>(cuts.ends.size());
    BillTotals before = part(totals, 0, days);
    int from = 0;
    for (int end : cuts.ends) {
      BillTotals until = part(totals, end, days);
      parts.add(new Stretch(yearOf(head, bill, from), cuts.periodAt(from), less(until, before)));
      before = until;
      from = end;
    }
    return parts;
  }

  private static boolean isWhole(PackHead head, Bill bill) {
    return bill.care() != CareKind.INPATIENT
        || (!head.switches().stays().splitByDays()
            && head.switches().stays().daysMax() == Integer.MAX_VALUE);
  }

  private static LocalDate yearOf(PackHead head, Bill bill, int day) {
    return head.switches().stays().splitByDays()
        ? head.yearOf(bill.begins().plusDays(day))
        : head.yearOf(bill.ends());
  }

  private static Cuts cuts(PackHead head, Bill bill, LocalDate stayBegins) {
    LocalDate begins = bill.begins();
    int days = Math.max(1, Math.toIntExact(ChronoUnit.DAYS.between(begins, bill.ends())));
    long daysBefore = Math.max(0, ChronoUnit.DAYS.between(stayBegins, begins));
    int daysMax = head.switches().stays().daysMax();
    TreeSet<Integer> ends = new TreeSet<>();
    ends.add(days);
    if (daysMax < Integer.MAX_VALUE) {
      for (long end = daysMax - daysBefore % daysMax; end < days; end += daysMax) {
        ends.add((int) end);
      }
    }
    if (head.switches().stays().splitByDays()) {
      LocalDate year = head.yearOf(begins).plusYears(1);
      for (; year.isBefore(begins.plusDays(days)); year = year.plusYears(1)) {
        ends.add((int) ChronoUnit.DAYS.between(begins, year));
      }
    }
    return new Cuts(List.copyOf(ends), daysMax, daysBefore);
  }

  private static BillTotals part(BillTotals totals, int days, int of) {
    Money fullSelfPay = part(totals.fullSelfPay(), days, of);
    Money overLimit = part(totals.overLimit(), days, of);
    Money firstSelfPay = part(totals.firstSelfPay(), days, of);
    Money inScope = part(totals.inScope(), days, of);
    Money total = fullSelfPay.plus(overLimit).plus(firstSelfPay).plus(inScope);
    return new BillTotals(total, fullSelfPay, overLimit, firstSelfPay, inScope);
  }

  private static Money part(Money amount, int days, int of) {
    return Money.ofFen(Math.multiplyExact(amount.fen(), days) / of);
  }

  private static BillTotals less(BillTotals until, BillTotals before) {
    return new BillTotals(
        until.total().minus(before.total()),
        until.fullSelfPay().minus(before.fullSelfPay()),
        until.overLimit().minus(before.overLimit()),
        until.firstSelfPay().minus(before.firstSelfPay()),
        until.inScope().minus(before.inScope()));
  }
}
