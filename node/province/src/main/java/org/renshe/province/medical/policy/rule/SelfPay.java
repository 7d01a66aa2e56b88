package org.renshe.province.medical.policy.rule;

import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.SeriousIllnessRow;

/**
 * The person's share of one part of a bill, part by part, as later funds take it off her. Used
 * once, by one thread.
 */
final class SelfPay {
  private final Care care;
  private final BillTotals totals;
  private final Money outOfArea;
  private final Money classB;
  private Money deductible;
  private Money copay;
  private Money overCopay = Money.ZERO;
  private Money overCeiling;

  /**
   * @param outOfArea first pay for being elsewhere
   * @param rowFirstPay first pay of the ratio's own row
   * @param copay her part of what the pool used up
   * @param overCeiling beyond the pool's ceiling
   */
  SelfPay(
      Care care,
      BillTotals totals,
      Money outOfArea,
      Money rowFirstPay,
      Money deductible,
      Money copay,
      Money overCeiling) {
    this.care = care;
    this.totals = totals;
    this.outOfArea = outOfArea;
    this.classB = totals.firstSelfPay().plus(rowFirstPay);
    this.deductible = deductible;
    this.copay = copay;
    this.overCeiling = overCeiling;
  }

  Care care() {
    return care;
  }

  /** Inside the policy's scope (政策范围内自付). */
  Money inScope() {
    return deductible.plus(copay).plus(overCopay).plus(overCeiling);
  }

  /** Beyond the pool's ceiling, paid by nobody yet. */
  Money overCeiling() {
    return overCeiling;
  }

  /** Her part of the pool's segment and of the one above its ceiling. */
  Money copays() {
    return copay.plus(overCopay);
  }

  /** A fund above the ceiling used up a part of what lies there and paid some of it. */
  void aboveCeiling(Money used, Money paid) {
    overCeiling = overCeiling.minus(used);
    overCopay = overCopay.plus(used.minus(paid));
  }

  /** A later fund takes an amount off her: what lies highest first; the deductible last. */
  void pay(Money amount) {
    Money rest = amount;
    Money part = rest.min(overCeiling);
    overCeiling = overCeiling.minus(part);
    rest = rest.minus(part);
    part = rest.min(overCopay);
    overCopay = overCopay.minus(part);
    rest = rest.minus(part);
    part = rest.min(copay);
    copay = copay.minus(part);
    rest = rest.minus(part);
    deductible = deductible.minus(rest.min(deductible));
  }

  /** A fund takes an amount off her co-payments, those above the ceiling first. */
  void payCopays(Money amount) {
    Money part = amount.min(overCopay);
    overCopay = overCopay.minus(part);
    copay = copay.minus(amount.minus(part));
  }

  Money part(SeriousIllnessRow.Count count) {
    return switch (count) {
      case DEDUCTIBLE -> deductible;
      case COPAY -> copay;
      case OVER_CEILING -> overCopay.plus(overCeiling);
      case CLASS_B_FIRST_PAY -> classB;
      case PRICE_LIMIT_EXCESS -> totals.overLimit();
      case OUT_OF_AREA_FIRST_PAY -> outOfArea;
    };
  }
}
