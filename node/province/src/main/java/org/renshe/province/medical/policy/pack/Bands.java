package org.renshe.province.medical.policy.pack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Bands of ratios: the best row of each band, chosen band by band. */
public final class Bands {
  public static final long COMPLETE = -1;
  private static final RatioRow[] NONE = {};

  private final RatioRow[] rows;

  public Bands(List<RatioRow> rows) {
    this.rows =
        rows.stream()
            .sorted(
                Comparator.comparingLong(RatioRow::bandFrom).thenComparingLong(RatioRow::bandTo))
            .toArray(RatioRow[]::new);
  }

  /** Whether there is no row at all. */
  public boolean isEmpty() {
    return rows.length == 0;
  }

  /** The rows for a case, lowest band first; none when no row covers it. */
  public RatioRow[] of(Case bill) {
    RatioRow[] chosen = new RatioRow[rows.length];
    int count = 0;
    for (RatioRow row : rows) {
      if (!row.scope().covers(bill)) {
        continue;
      }
      if (count > 0 && chosen[count - 1].sameBand(row)) {
        if (row.scope().score(bill) > chosen[count - 1].scope().score(bill)) {
          chosen[count - 1] = row;
        }
      } else {
        chosen[count++] = row;
      }
    }
    return count == 0 ? NONE : Arrays.copyOf(chosen, count);
  }

  /** Where chosen bands do not meet, in fen; {@link #COMPLETE} from zero to the open end. */
  public static long brokenAt(RatioRow[] chosen) {
    long next = 0;
    for (RatioRow row : chosen) {
      if (row.bandFrom() != next) {
        return next;
      }
      next = row.bandTo();
    }
    return next == Long.MAX_VALUE ? COMPLETE : next;
  }

  /** Fen of the stretch {@code [low, high)} that lie in the band {@code [from, to)}. */
  public static long overlap(long low, long high, long from, long to) {
    return Math.max(0, Math.min(high, to) - Math.max(low, from));
  }
}
