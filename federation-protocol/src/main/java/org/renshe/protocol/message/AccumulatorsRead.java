package org.renshe.protocol.message;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.money.Money;

/**
 * A person's year totals (年度累计).
 *
 * @param personNumber {@code psn_no}
 * @param years one an insurance kind; none for a kind without settled bills in that year
 */
public record AccumulatorsRead(String personNumber, List<Year> years) implements Answer {
  public AccumulatorsRead {
    years = List.copyOf(years);
  }

  /**
   * An accumulation year (医保年度) of one kind.
   *
   * @param starts its first day
   * @param admissions settled admissions
   * @param totals every figure that is not zero
   */
  public record Year(InsuranceKind kind, LocalDate starts, int admissions, List<Total> totals) {
    public Year {
      totals = List.copyOf(totals);
    }
  }

  /**
   * One figure.
   *
   * @param figure stable name: {@code deductible/<care>}, {@code in_scope/<care>}, {@code
   *     paid/<FUND>/<care>}, {@code disease/<code>}, {@code base/<FUND>}
   * @param detail its last part: the kind of care, the disease, the fund
   */
  public record Total(String figure, String detail, Money amount) {}

  @Override
  public MessageType type() {
    return MessageType.ACCUMULATORS_READ;
  }
}
