package org.renshe.province.medical.policy.rule;

import java.util.HashMap;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.pack.Care;

/** One year's totals as a bill changes them. Used once, by one thread. */
final class Totals {
  private static final Care[] CARES = Care.values();

  private final Accumulators before;
  private final Map<String, Money> now;
  private int admissions;

  Totals(Accumulators before) {
    this.before = before;
    this.now = new HashMap<>(before.amounts());
    this.admissions = before.admissions();
  }

  Accumulators before() {
    return before;
  }

  Accumulators after() {
    return new Accumulators(admissions, now);
  }

  void admit() {
    admissions++;
  }

  void add(String key, Money amount) {
    if (!amount.isZero()) {
      now.merge(key, amount, Money::plus);
    }
  }

  Money amount(String key) {
    return now.getOrDefault(key, Money.ZERO);
  }

  /** What a fund paid for a kind of care and those it is wider than; for all of {@code ANY}. */
  Money paid(Fund fund, Care care) {
    Money sum = Money.ZERO;
    for (Care one : CARES) {
      if (care == Care.ANY || one == care || one.wider() == care) {
        sum = sum.plus(amount(Accumulators.paidKey(fund, one.code())));
      }
    }
    return sum;
  }

  /** Deductibles taken of a kind of care and those it is wider than; of all of {@code ANY}. */
  Money deductible(Care care) {
    Money sum = Money.ZERO;
    for (Care one : CARES) {
      if (care == Care.ANY || one == care || one.wider() == care) {
        sum = sum.plus(amount(Accumulators.deductibleKey(one.code())));
      }
    }
    return sum;
  }
}
