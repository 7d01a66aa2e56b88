package org.renshe.province.medical.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;

/**
 * What one person has used of one scheme in one accumulation year (年度累计), over settled bills.
 *
 * <p>A map, so that a new rule brings a new key and no new field. Keep it as it is: one row, or one
 * JSON text, of {@code key -> fen} and the number of admissions; an absent key is zero. Keys are at
 * most {@value #KEY_LENGTH_MAX} ASCII characters:
 *
 * <ul>
 *   <li>{@code deductible/<care>}: deductibles taken, by kind of care
 *   <li>{@code in_scope/<care>}: in-scope amounts billed, for bands that run over the year
 *   <li>{@code paid/<FUND>/<care>}: what a fund paid, by kind of care; accounts are not kept here
 *   <li>{@code disease/<code>}: what the pooled fund paid for a chronic or special disease
 *   <li>{@code base/<FUND>}: self-pay inside the policy's scope that the fund looks at, as a year's
 *       total; {@code base/SERIOUS_ILLNESS} is the accumulator of serious-illness insurance
 * </ul>
 *
 * where {@code <care>} is a kind of care as policies name it ({@code inpatient}, {@code
 * outpatient}, {@code chronic} ...) and {@code <FUND>} a name of {@link Fund}.
 *
 * @param admissions settled inpatient bills that were admissions of their own
 * @param amounts by key, none zero
 */
public record Accumulators(int admissions, Map<String, Money> amounts) {
  /** Longest key, in characters. */
  public static final int KEY_LENGTH_MAX = 64;

  /** The state at the start of an accumulation year. */
  public static final Accumulators NONE = new Accumulators(0, Map.of());

  private static final String PAID = "paid/";

  public Accumulators {
    if (amounts.containsValue(Money.ZERO)) {
      amounts = new HashMap<>(amounts);
      amounts.values().removeIf(Money::isZero);
    }
    amounts = Map.copyOf(amounts);
  }

  public static String deductibleKey(String care) {
    return "deductible/" + care;
  }

  public static String inScopeKey(String care) {
    return "in_scope/" + care;
  }

  public static String paidKey(Fund fund, String care) {
    return PAID + fund.name() + "/" + care;
  }

  public static String diseaseKey(String code) {
    return "disease/" + code;
  }

  public static String baseKey(Fund fund) {
    return "base/" + fund.name();
  }

  /** The amount of a key, zero if there is none. */
  public Money amount(String key) {
    return amounts.getOrDefault(key, Money.ZERO);
  }

  /** What one fund paid for all care. */
  public Money paidBy(Fund fund) {
    String prefix = PAID + fund.name() + "/";
    Money sum = Money.ZERO;
    for (Map.Entry<String, Money> entry : amounts.entrySet()) {
      if (entry.getKey().startsWith(prefix)) {
        sum = sum.plus(entry.getValue());
      }
    }
    return sum;
  }

  /** What one fund paid for one kind of care. */
  public Money paidBy(Fund fund, String care) {
    return amount(paidKey(fund, care));
  }

  /** Deductibles taken of bills of one kind of care. */
  public Money deductiblePaid(String care) {
    return amount(deductibleKey(care));
  }

  /** What the pooled fund paid for a disease. */
  public Money paidForDisease(String code) {
    return amount(diseaseKey(code));
  }

  /** Self-pay inside the policy's scope that counts for serious illness. */
  public Money seriousIllnessBase() {
    return amount(baseKey(Fund.SERIOUS_ILLNESS));
  }

  /** The same with one amount put in place of what the key had. */
  public Accumulators with(String key, Money amount) {
    Map<String, Money> changed = new HashMap<>(amounts);
    changed.put(key, amount);
    return new Accumulators(admissions, changed);
  }

  /** The same with another number of admissions. */
  public Accumulators withAdmissions(int count) {
    return new Accumulators(count, amounts);
  }

  /**
   * Each figure of both added; {@code after.minus(before)} of one bill is what a reversal takes.
   */
  public Accumulators plus(Accumulators other) {
    Map<String, Money> sum = new HashMap<>(amounts);
    other.amounts.forEach((key, money) -> sum.merge(key, money, Money::plus));
    return new Accumulators(admissions + other.admissions, sum);
  }

  /** Each figure less the other's; figures may become negative where a difference is meant. */
  public Accumulators minus(Accumulators other) {
    Map<String, Money> rest = new HashMap<>(amounts);
    other.amounts.forEach((key, money) -> rest.merge(key, money.negated(), Money::plus));
    return new Accumulators(admissions - other.admissions, rest);
  }

  /** Keys in order, so that logs and tests read the same every time. */
  @Override
  public String toString() {
    return "admissions=" + admissions + " " + new TreeMap<>(amounts);
  }
}
