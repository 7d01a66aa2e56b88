package org.renshe.protocol.message;

import java.util.List;
import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.json.MayBeNull;
import org.renshe.protocol.json.Since;
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
 * @param payments what each fund of the insured place pays, only funds that pay; the person's own
 *     {@link Fund#PERSONAL_ACCOUNT} included
 * @param cash what the person pays in cash ({@code psn_cash_pay})
 * @param accountBalance balance of the personal account afterwards
 * @param steps the calculation, step by step
 * @param policyPack identifier of the policy pack, such as {@code 340100-employee}
 * @param policyDigest SM3 of the pack's bytes, hex
 * @param sample whether the pack is an unverified sample and says so on every page
 * @param limits what each fund could still have paid before this bill ({@code crt_payb_lmt_amt}); a
 *     fund without a limit is left out; since version 2
 * @param mutualAid account money of relatives ({@code acct_mulaid_pay}), oldest grant first; since
 *     version 2
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
    boolean sample,
    @Since(version = 2, otherwise = "{}") Map<Fund, Money> limits,
    @Since(version = 2, otherwise = "[]") List<MutualAid> mutualAid) {

  public Statement {
    payments = Map.copyOf(payments);
    steps = List.copyOf(steps);
    limits = Map.copyOf(limits);
    mutualAid = List.copyOf(mutualAid);
  }

  /** A statement without limits and without relatives. */
  public Statement(
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
    this(
        totals,
        outOfAreaFirstPay,
        deductible,
        poolRatio,
        payments,
        cash,
        accountBalance,
        steps,
        policyPack,
        policyDigest,
        sample,
        Map.of(),
        List.of());
  }

  /**
   * Account money of a relative (家庭共济).
   *
   * @param payer province that keeps the relative's account and owes the money
   * @param grantId the limit she granted (共济额度)
   * @param amount above zero
   */
  public record MutualAid(MemberCode payer, String grantId, Money amount) {}

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

  /** {@code fund_pay_sumamt}: all funds, no account. */
  public Money fundTotal() {
    Money sum = Money.ZERO;
    for (Map.Entry<Fund, Money> payment : payments.entrySet()) {
      if (payment.getKey().isFund()) {
        sum = sum.plus(payment.getValue());
      }
    }
    return sum;
  }

  /** What one fund pays, zero if it does not. */
  public Money paidBy(Fund fund) {
    return payments.getOrDefault(fund, Money.ZERO);
  }

  /** {@code psn_part_amt}: what the person bears, accounts and cash. */
  public Money personTotal() {
    return totals.total().minus(fundTotal());
  }

  /** {@code acct_mulaid_pay}: what relatives' accounts pay. */
  public Money mutualAidTotal() {
    Money sum = Money.ZERO;
    for (MutualAid aid : mutualAid) {
      sum = sum.plus(aid.amount());
    }
    return sum;
  }

  /** {@code acct_pay}: the person's own account and her relatives' (identity M4). */
  public Money accountTotal() {
    return paidBy(Fund.PERSONAL_ACCOUNT).plus(mutualAidTotal());
  }

  /**
   * The same statement with other money of relatives; cash takes up the difference.
   *
   * @throws IllegalArgumentException if more is given than the person has left to pay
   */
  public Statement with(List<MutualAid> aids) {
    Money given = Money.sum(aids.stream().map(MutualAid::amount).toList());
    Money rest = cash.plus(mutualAidTotal()).minus(given);
    if (rest.isNegative()) {
      throw new IllegalArgumentException("relatives cannot pay more than the person owes");
    }
    return new Statement(
        totals,
        outOfAreaFirstPay,
        deductible,
        poolRatio,
        payments,
        rest,
        accountBalance,
        steps,
        policyPack,
        policyDigest,
        sample,
        limits,
        aids);
  }

  /** Whether funds, accounts and cash make the bill (identities M1, M2 and M4). */
  public boolean isConsistent() {
    return totals.isConsistent()
        && personTotal().equals(accountTotal().plus(cash))
        && !payments.containsKey(Fund.MUTUAL_AID)
        && mutualAid.stream().allMatch(aid -> aid.amount().isPositive())
        && !cash.isNegative();
  }
}
