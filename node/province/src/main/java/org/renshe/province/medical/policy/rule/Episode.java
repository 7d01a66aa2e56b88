package org.renshe.province.medical.policy.rule;

import org.renshe.protocol.money.Money;

/**
 * What was taken before of the stay, or the course of disease, that a bill goes on with. Used once,
 * by one thread.
 */
final class Episode {
  /** How a referral bears on the deductible. */
  enum Referral {
    NONE,
    /** To a higher level: only the difference. */
    UP,
    /** To a lower level: nothing. */
    DOWN
  }

  private final int nextOrder;
  private final Money referredDeductible;
  private final boolean goesOn;
  private int order;
  private Referral referral;
  private Money carried;
  private Money behind;
  private boolean admission;

  /**
   * @param nextOrder number in the year of an admission of its own
   * @param order number of the admission this one goes on with
   * @param referral from another institution
   * @param referredDeductible taken there
   * @param carried taken of the very stay before
   * @param behind in-scope amount of the very stay before
   * @param admission whether it is an admission of its own
   */
  Episode(
      int nextOrder,
      int order,
      Referral referral,
      Money referredDeductible,
      Money carried,
      Money behind,
      boolean admission) {
    this.nextOrder = nextOrder;
    this.order = order;
    this.referral = referral;
    this.referredDeductible = referredDeductible;
    this.carried = carried;
    this.behind = behind;
    this.goesOn = carried.isPositive();
    this.admission = admission;
  }

  int order() {
    return order;
  }

  Referral referral() {
    return referral;
  }

  Money referredDeductible() {
    return referredDeductible;
  }

  Money carried() {
    return carried;
  }

  /** Whether a settlement on the way took a part of the deductible. */
  boolean goesOn() {
    return goesOn;
  }

  /** Where the stretch begins on bands that run within an admission. */
  Money behind() {
    return behind;
  }

  /** Whether an admission is yet to be counted. */
  boolean admission() {
    return admission;
  }

  void admitted() {
    admission = false;
  }

  void settled(Money deductible, Money inScope) {
    carried = carried.plus(deductible);
    behind = behind.plus(inScope);
  }

  /** Nothing before, and no admission: for a part of a bill that is no stay. */
  static Episode none() {
    return new Episode(1, 1, Referral.NONE, Money.ZERO, Money.ZERO, Money.ZERO, false);
  }

  /** A further period of a long stay, as if it were an admission of its own. */
  void nextPeriod(int period, boolean counts) {
    order = nextOrder + period;
    referral = Referral.NONE;
    carried = Money.ZERO;
    behind = Money.ZERO;
    admission = counts;
  }
}
