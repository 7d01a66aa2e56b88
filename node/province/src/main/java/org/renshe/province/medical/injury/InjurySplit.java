package org.renshe.province.medical.injury;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.crypto.Sm3;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.Outcome;

/**
 * How work injury pays: all that lies within the treatment place's work-injury catalogue, no
 * deductible, no ceiling; the rest is the person's own, in cash. Pure.
 */
public final class InjurySplit {
  /** Stands where a statement names its policy file. */
  public static final String RULE = "work-injury";

  private static final String DIGEST =
      Sm3.hex("renshe work-injury 1: in scope 10000 bp".getBytes(StandardCharsets.UTF_8));
  private static final BasisPoints WHOLE = new BasisPoints(10_000);

  private InjurySplit() {}

  /**
   * @param before the year's totals before the bill
   * @param account what her account holds; it is not used
   */
  public static Outcome of(Bill bill, LocalDate year, Accumulators before, Money account) {
    BillTotals totals = bill.totals();
    Money paid = totals.inScope();
    Money cash = totals.total().minus(paid);
    Statement statement =
        new Statement(
            totals,
            Money.ZERO,
            Money.ZERO,
            WHOLE,
            paid.isZero() ? Map.of() : Map.of(Fund.WORK_INJURY, paid),
            cash,
            account,
            List.of(
                new Statement.Step("workInjury", RULE, paid, WHOLE, paid),
                new Statement.Step("cash", RULE, cash, null, cash)),
            RULE,
            DIGEST,
            false);
    boolean stay = bill.care() == CareKind.INPATIENT;
    String care = stay ? "inpatient" : "outpatient";
    Accumulators after =
        before.plus(
            new Accumulators(
                stay ? 1 : 0, Map.of(Accumulators.paidKey(Fund.WORK_INJURY, care), paid)));
    return new Outcome(statement, List.of(new Outcome.Year(year, before, after)));
  }
}
