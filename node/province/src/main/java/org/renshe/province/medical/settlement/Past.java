package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.History;

/**
 * What a bill looks back at: year totals, what was settled of the same stay, the stay referred
 * from. Pure.
 *
 * @param years totals before the bill, by first day of the year
 * @param stay what was settled on the way of the same stay, null for its first bill
 * @param referredFrom the stay she was referred from, null where none is known
 */
record Past(Map<LocalDate, Accumulators> years, History.Stay stay, History.Stay referredFrom) {
  private static final int REFERRALS_MAX = 5;

  Past {
    years = Map.copyOf(years);
  }

  Accumulators year(LocalDate start) {
    return years.getOrDefault(start, Accumulators.NONE);
  }

  int admissionOrder(Accumulators before) {
    return stay == null ? before.admissions() + 1 : stay.admissionOrder();
  }

  /** Looked up among all that stands, in the order it was settled. */
  static Past of(List<Lived> before, String place, Bill bill, List<LocalDate> years) {
    Map<LocalDate, Accumulators> totals = new HashMap<>();
    years.forEach(year -> totals.put(year, Accumulators.NONE));
    for (Lived lived : before) {
      lived
          .growth()
          .forEach(
              (year, growth) -> totals.computeIfPresent(year, (same, sum) -> sum.plus(growth)));
    }
    return new Past(totals, stay(before, place, bill), referredFrom(before, bill));
  }

  static History.Stay stay(List<Lived> before, String place, Bill bill) {
    return bill.care() == CareKind.INPATIENT
        ? sum(ofVisit(before, place, bill.visitId()), null)
        : null;
  }

  static History.Stay referredFrom(List<Lived> before, Bill bill) {
    return referredFrom(before, bill, 0);
  }

  /** A course of disease may lead through several institutions; its deductibles are one. */
  private static History.Stay referredFrom(List<Lived> before, Bill bill, int depth) {
    String visit = bill.signs().referredFromVisit();
    if (visit == null || depth == REFERRALS_MAX) {
      return null;
    }
    List<Lived> stay = ofVisit(before, null, visit);
    return stay.isEmpty() ? null : sum(stay, referredFrom(before, stay.get(0).bill(), depth + 1));
  }

  private static List<Lived> ofVisit(List<Lived> before, String place, String visit) {
    return before.stream()
        .filter(lived -> lived.bill().care() == CareKind.INPATIENT)
        .filter(lived -> lived.bill().visitId().equals(visit))
        .filter(lived -> place == null || lived.place().equals(place))
        .toList();
  }

  private static History.Stay sum(List<Lived> bills, History.Stay earlier) {
    if (bills.isEmpty()) {
      return null;
    }
    List<Money> deductibles = new ArrayList<>();
    List<Money> inScope = new ArrayList<>();
    for (Lived lived : bills) {
      deductibles.add(lived.statement().deductible());
      inScope.add(lived.statement().totals().inScope());
    }
    if (earlier != null) {
      deductibles.add(earlier.deductible());
    }
    Lived first = bills.get(0);
    Lived last = bills.get(bills.size() - 1);
    return new History.Stay(
        last.bill().hospitalLevel(),
        first.bill().begins(),
        last.bill().ends(),
        first.admissionOrder(),
        Money.sum(deductibles),
        Money.sum(inScope));
  }
}
