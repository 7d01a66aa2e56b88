package org.renshe.province.medical.policy.pack;

import java.util.List;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.PolicyProblem;

/** What has to hold between the bands of serious-illness insurance. */
final class SeriousIllnessChecks {
  private SeriousIllnessChecks() {}

  /** Each group's bands run on in the file, from zero to the open end, under the same terms. */
  static void check(PackTables tables) {
    List<SeriousIllnessRow> rows = tables.layers().seriousIllness();
    SeriousIllnessRow previous = null;
    for (SeriousIllnessRow row : rows) {
      boolean first = previous == null || previous.bandTo() == Long.MAX_VALUE;
      long expected = first ? 0 : previous.bandTo();
      if (row.bandFrom() != expected || (!first && !row.sameTable(previous))) {
        throw PolicyProblem.BANDS_BROKEN.with(
            tables.head().rule(row.line()), "serious_illness", Money.ofFen(expected).toYuan());
      }
      if (!first && !row.terms().equals(previous.terms())) {
        throw PolicyProblem.VALUE_WRONG.with(
            tables.head().rule(row.line()), "deductible, ceiling", "…", "= :" + previous.line());
      }
      if (first) {
        checkNoTie(tables, row);
      }
      previous = row;
    }
    if (previous != null && previous.bandTo() != Long.MAX_VALUE) {
      throw PolicyProblem.BANDS_BROKEN.with(
          tables.head().rule(previous.line()),
          "serious_illness",
          Money.ofFen(previous.bandTo()).toYuan());
    }
  }

  private static void checkNoTie(PackTables tables, SeriousIllnessRow start) {
    for (SeriousIllnessRow other : tables.layers().seriousIllness()) {
      if (other.line() < start.line() && other.sameTable(start)) {
        throw PolicyProblem.ROWS_TIE.with(tables.head().rule(start.line()), other.line());
      }
    }
  }
}
