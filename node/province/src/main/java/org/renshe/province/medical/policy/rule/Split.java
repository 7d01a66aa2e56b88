package org.renshe.province.medical.policy.rule;

import java.util.List;
import java.util.Map;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Outcome;

/**
 * What the funds pay of a bill, before the person pays her share.
 *
 * @param steps the calculation so far, in order
 */
public record Split(
    BillTotals totals,
    Money outOfAreaFirstPay,
    Money deductible,
    BasisPoints poolRatio,
    Map<Fund, Money> payments,
    Map<Fund, Money> limits,
    List<Statement.Step> steps,
    List<Outcome.Year> years) {

  static Split of(BillTotals totals, Tally tally, List<Outcome.Year> years) {
    return new Split(
        totals,
        tally.outOfArea(),
        tally.deductible(),
        tally.poolRatio(),
        tally.payments(),
        tally.limits(),
        tally.steps().list(),
        years);
  }
}
