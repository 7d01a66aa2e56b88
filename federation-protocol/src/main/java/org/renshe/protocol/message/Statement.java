package org.renshe.protocol.message;

import java.util.List;
import java.util.Map;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * The split of a bill (结算单), with the reason of every figure.
 *
 * @param totals what the treatment place billed
 * @param outOfAreaFirstPay first pay for being elsewhere (异地先行自付), zero where the policy cuts
 *     points
 * @param deductible what was taken of the deductible ({@code act_pay_dedc})
 * @param poolRatio blended ratio of the pooled fund ({@code pool_prop_selfpay})
 * @param payments what each fund pays, only funds that pay; {@link Fund#PERSONAL_ACCOUNT} included
 * @param cash what the person pays in cash ({@code psn_cash_pay})
 * @param accountBalance balance of the personal account afterwards
 * @param steps the calculation, step by step
 * @param policyPack identifier of the policy pack, such as {@code 340100-employee}
 * @param policyDigest SM3 of the pack's bytes, hex
 * @param sample whether the pack is an unverified sample and says so on every page
 */
public record Statement(
    BillTotals totals,
    Money outOfAreaFirstPay,
    Money deductible,
    BasisPoints poolRatio,
    Map<Fund, Money> payments,
    Money cash,
    Money accountBalance,
    List<Step> steps,
    String policyPack,
    String policyDigest,
    boolean sample) {

  public Statement {
    payments = Map.copyOf(payments);
    steps = List.copyOf(steps);
  }

  /**
   * One figure and the rule row that made it.
   *
   * @param figure stable name of the figure, such as {@code deductible} or {@code pool.band}
   * @param rule identifier of the rule row, such as {@code 340100-employee.yaml:41}
   * @param base amount the rule was applied to
   * @param ratio ratio applied, null where none
   * @param amount result
   */
  public record Step(
      String figure, String rule, Money base, @MayBeNull BasisPoints ratio, Money amount) {}

  /** {@code fund_pay_sumamt}: all funds but the personal account. */
  public Money fundTotal() {
    Money sum = Money.ZERO;
    for (Map.Entry<Fund, Money> payment : payments.entrySet()) {
      if (payment.getKey() != Fund.PERSONAL_ACCOUNT) {
        sum = sum.plus(payment.getValue());
      }
    }
    return sum;
  }

  /** What one fund pays, zero if it does not. */
  public Money paidBy(Fund fund) {
    return payments.getOrDefault(fund, Money.ZERO);
  }

  /** {@code psn_part_amt}: what the person bears, account and cash. */
  public Money personTotal() {
    return totals.total().minus(fundTotal());
  }

  /** Whether funds, account and cash make the bill (identities M1 and M2). */
  public boolean isConsistent() {
    return totals.isConsistent()
        && personTotal().equals(paidBy(Fund.PERSONAL_ACCOUNT).plus(cash))
        && !cash.isNegative();
  }
}
