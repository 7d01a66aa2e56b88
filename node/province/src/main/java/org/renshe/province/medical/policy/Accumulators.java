package org.renshe.province.medical.policy;

import java.util.EnumMap;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/**
 * What one person has used of one scheme in one accumulation year (年度累计), over settled bills.
 *
 * @param deductiblePaidInpatient deductibles taken of inpatient bills
 * @param deductiblePaidOutpatient deductibles taken of outpatient bills
 * @param admissions settled inpatient bills
 * @param paid what each fund paid; {@link Fund#POOL} holds inpatient and outpatient together, and
 *     the personal account is not kept here
 * @param outpatientPoolPaid the outpatient part of the pool's payments
 * @param inScopeOutpatient in-scope amounts of outpatient bills, for bands that run over the year
 * @param seriousIllnessBase self-pay inside the policy's scope that counts for serious illness
 */
public record Accumulators(
    Money deductiblePaidInpatient,
    Money deductiblePaidOutpatient,
    int admissions,
    Map<Fund, Money> paid,
    Money outpatientPoolPaid,
    Money inScopeOutpatient,
    Money seriousIllnessBase) {

  /** The state at the start of an accumulation year. */
  public static final Accumulators NONE =
      new Accumulators(Money.ZERO, Money.ZERO, 0, Map.of(), Money.ZERO, Money.ZERO, Money.ZERO);

  public Accumulators {
    paid = Map.copyOf(paid);
  }

  /** What one fund paid, zero if it did not. */
  public Money paidBy(Fund fund) {
    return paid.getOrDefault(fund, Money.ZERO);
  }

  /**
   * Each figure of both added; {@code after.minus(before)} of one bill is what a reversal takes.
   */
  public Accumulators plus(Accumulators other) {
    Map<Fund, Money> sum = new EnumMap<>(Fund.class);
    sum.putAll(paid);
    other.paid.forEach((fund, money) -> sum.merge(fund, money, Money::plus));
    sum.values().removeIf(Money::isZero);
    return new Accumulators(
        deductiblePaidInpatient.plus(other.deductiblePaidInpatient),
        deductiblePaidOutpatient.plus(other.deductiblePaidOutpatient),
        admissions + other.admissions,
        sum,
        outpatientPoolPaid.plus(other.outpatientPoolPaid),
        inScopeOutpatient.plus(other.inScopeOutpatient),
        seriousIllnessBase.plus(other.seriousIllnessBase));
  }

  /** Each figure less the other's; figures may become negative where a difference is meant. */
  public Accumulators minus(Accumulators other) {
    return plus(other.negated());
  }

  private Accumulators negated() {
    Map<Fund, Money> negative = new EnumMap<>(Fund.class);
    paid.forEach((fund, money) -> negative.put(fund, money.negated()));
    return new Accumulators(
        deductiblePaidInpatient.negated(),
        deductiblePaidOutpatient.negated(),
        -admissions,
        negative,
        outpatientPoolPaid.negated(),
        inScopeOutpatient.negated(),
        seriousIllnessBase.negated());
  }
}
