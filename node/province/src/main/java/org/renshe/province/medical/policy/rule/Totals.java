package org.renshe.province.medical.policy.rule;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.pack.Care;

/** One year's totals as a bill changes them. Used once, by one thread. */
final class Totals {
  private static final Map<Fund, Map<Care, String>> PAID = new EnumMap<>(Fund.class);
  private static final Map<Care, String> DEDUCTIBLE = new EnumMap<>(Care.class);

  static {
    for (Care care : Care.values()) {
      DEDUCTIBLE.put(care, Accumulators.deductibleKey(care.code()));
      for (Fund fund : Fund.values()) {
        PAID.computeIfAbsent(fund, key -> new EnumMap<>(Care.class))
            .put(care, Accumulators.paidKey(fund, care.code()));
      }
    }
  }

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
    return sum(PAID.get(fund), care);
  }

  /** Deductibles taken of a kind of care and those it is wider than; of all of {@code ANY}. */
  Money deductible(Care care) {
    return sum(DEDUCTIBLE, care);
  }

  private Money sum(Map<Care, String> keys, Care care) {
    long fen = 0;
    for (Map.Entry<Care, String> key : keys.entrySet()) {
      Money amount = now.get(key.getValue());
      Care one = key.getKey();
      if (amount != null && (care == Care.ANY || one == care || one.wider() == care)) {
        fen = Math.addExact(fen, amount.fen());
      }
    }
    return Money.ofFen(fen);
  }
}
