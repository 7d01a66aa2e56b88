package org.renshe.province.medical.policy;

import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.money.Money;

/** The person's share after the pool and what pays above its ceiling, part by part. */
record SelfPay(
    BillTotals totals, Money outOfAreaFirstPay, Money deductible, Money copay, Money overCeiling) {

  /** Inside the policy's scope (政策范围内自付). */
  Money inScope() {
    return deductible.plus(copay).plus(overCeiling);
  }

  Money part(SeriousIllnessRow.Count count) {
    return switch (count) {
      case DEDUCTIBLE -> deductible;
      case COPAY -> copay;
      case OVER_CEILING -> overCeiling;
      case CLASS_B_FIRST_PAY -> totals.firstSelfPay();
      case PRICE_LIMIT_EXCESS -> totals.overLimit();
      case OUT_OF_AREA_FIRST_PAY -> outOfAreaFirstPay;
    };
  }
}
