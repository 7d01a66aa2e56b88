package org.renshe.province.medical.policy;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.message.Statement;

/**
 * A calculated bill and the accumulators once it is settled.
 *
 * @param statement the split of the bill, consistent to the fen
 * @param years every accumulation year the bill changes, earliest first; more than one only where
 *     the policy splits a stay by days
 */
public record Outcome(Statement statement, List<Year> years) {
  public Outcome {
    years = List.copyOf(years);
  }

  /**
   * What the bill does to one year.
   *
   * @param start first day of the accumulation year
   * @param before accumulators it was calculated on
   * @param after accumulators to store together with the settlement
   */
  public record Year(LocalDate start, Accumulators before, Accumulators after) {
    /** What a reversal takes back. */
    public Accumulators growth() {
      return after.minus(before);
    }
  }

  /** Accumulators of the year the bill's last day lies in. */
  public Accumulators after() {
    return years.get(years.size() - 1).after();
  }
}
