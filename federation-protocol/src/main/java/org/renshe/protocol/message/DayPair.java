package org.renshe.protocol.message;

import java.util.Comparator;
import org.renshe.protocol.identity.MemberCode;

/**
 * Who owes whom for what: the unit in which totals of a day are compared.
 *
 * @param debtor insured place
 * @param creditor treatment place
 */
public record DayPair(MemberCode debtor, MemberCode creditor, InsuranceKind kind, CareKind care)
    implements Comparable<DayPair> {
  private static final Comparator<DayPair> ORDER =
      Comparator.comparing(DayPair::debtor)
          .thenComparing(DayPair::creditor)
          .thenComparing(DayPair::kind)
          .thenComparing(DayPair::care);

  /** The pair an act belongs to. */
  public static DayPair of(CheckedAct act) {
    return new DayPair(act.debtor(), act.creditor(), act.kind(), act.care());
  }

  @Override
  public int compareTo(DayPair other) {
    return ORDER.compare(this, other);
  }
}
