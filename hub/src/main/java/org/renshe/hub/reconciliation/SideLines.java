package org.renshe.hub.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.renshe.protocol.message.DayPair;
import org.renshe.protocol.message.DayTotal;
import org.renshe.protocol.message.DayTotalsReported;
import org.renshe.protocol.message.NoteDayCheck;

/** Brings the totals of the three sides together. Pure. */
final class SideLines {
  private static final int TREATMENT = 0;
  private static final int HUB = 1;
  private static final int INSURED = 2;

  private SideLines() {}

  /**
   * @param reports by member; what a member says of others' books is left alone
   */
  static List<NoteDayCheck.Line> of(List<DayTotal> hub, Map<String, DayTotalsReported> reports) {
    SortedMap<DayPair, DayTotal[]> sides = new TreeMap<>();
    hub.forEach(total -> put(sides, total, HUB));
    reports.forEach(
        (member, report) -> {
          report.owedToUs().stream()
              .filter(total -> total.pair().creditor().value().equals(member))
              .forEach(total -> put(sides, total, TREATMENT));
          report.owedByUs().stream()
              .filter(total -> total.pair().debtor().value().equals(member))
              .forEach(total -> put(sides, total, INSURED));
        });
    return sides.entrySet().stream()
        .map(
            one ->
                new NoteDayCheck.Line(
                    one.getKey(),
                    one.getValue()[TREATMENT],
                    one.getValue()[HUB],
                    one.getValue()[INSURED]))
        .toList();
  }

  private static void put(SortedMap<DayPair, DayTotal[]> sides, DayTotal total, int side) {
    sides.computeIfAbsent(total.pair(), none -> new DayTotal[3])[side] = total;
  }
}
