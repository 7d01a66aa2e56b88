package org.renshe.province.medical.policy.rule;

import java.util.EnumMap;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.PackHead;

/** What a bill comes to over all its parts. Used once, by one thread. */
final class Tally {
  private final Steps steps;
  private final Map<Fund, Money> payments = new EnumMap<>(Fund.class);
  private final Map<Fund, Money> limits = new EnumMap<>(Fund.class);
  private Money deductible = Money.ZERO;
  private Money outOfArea = Money.ZERO;
  private long units;
  private long eligible;
  private BasisPoints firstRatio;

  Tally(PackHead head) {
    steps = new Steps(head);
  }

  Steps steps() {
    return steps;
  }

  /** A fund pays, and the year's totals grow with it. */
  void pay(Fund fund, Care care, Money amount, Totals year) {
    if (amount.isPositive()) {
      payments.merge(fund, amount, Money::plus);
      year.add(Accumulators.paidKey(fund, care.code()), amount);
    }
  }

  /** What a fund could still have paid; the first that is told holds. */
  void limit(Fund fund, CeilingRule.Left left) {
    if (!left.unlimited()) {
      limits.putIfAbsent(fund, left.amount());
    }
  }

  void take(Money amount) {
    deductible = deductible.plus(amount);
  }

  void takeOutOfArea(Money amount) {
    outOfArea = outOfArea.plus(amount);
  }

  void pooled(BandShares shares) {
    if (firstRatio == null) {
      firstRatio = shares.startRatio();
    }
    units = Math.addExact(units, shares.units());
    eligible += shares.eligible();
  }

  Map<Fund, Money> payments() {
    return payments;
  }

  Map<Fund, Money> limits() {
    return limits;
  }

  Money deductible() {
    return deductible;
  }

  Money outOfArea() {
    return outOfArea;
  }

  /** The pool's ratio of the whole, half up; of the band it starts in where nothing is eligible. */
  BasisPoints poolRatio() {
    if (eligible == 0) {
      return firstRatio == null ? BasisPoints.NONE : firstRatio;
    }
    return new BasisPoints((int) ((2 * units + eligible) / (2 * eligible)));
  }
}
