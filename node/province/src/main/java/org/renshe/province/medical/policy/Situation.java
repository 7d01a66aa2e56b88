package org.renshe.province.medical.policy;

import java.util.Set;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/**
 * The insured person as the policy sees her on the day of settlement.
 *
 * @param kind insurance kind that pays
 * @param groups groups she belongs to, by the codes of {@link Group}, such as {@code working} or
 *     {@code adult}; {@code any}, what age makes of an adult or a child, and what one group implies
 *     of another are understood
 * @param age whole years on the day of settlement
 * @param admissionOrder number of this admission in the accumulation year, from 1; 1 for outpatient
 * @param filing effect of her filing
 * @param before accumulators, before this bill, of the year its last day lies in
 * @param accountBalance balance of her personal account, not negative
 * @param useAccount whether she lets accounts, hers and her relatives', pay her share
 * @param history what else of her bears on the bill
 */
public record Situation(
    InsuranceKind kind,
    Set<String> groups,
    int age,
    int admissionOrder,
    FilingEffect filing,
    Accumulators before,
    Money accountBalance,
    boolean useAccount,
    History history) {

  /** A person without anything in {@link History}. */
  public Situation(
      InsuranceKind kind,
      Set<String> groups,
      int age,
      int admissionOrder,
      FilingEffect filing,
      Accumulators before,
      Money accountBalance,
      boolean useAccount) {
    this(
        kind,
        groups,
        age,
        admissionOrder,
        filing,
        before,
        accountBalance,
        useAccount,
        History.NONE);
  }

  /** The same person with another history. */
  public Situation with(History other) {
    return new Situation(
        kind, groups, age, admissionOrder, filing, before, accountBalance, useAccount, other);
  }

  /**
   * @throws org.renshe.protocol.problem.ProblemException {@link PolicyProblem#SITUATION_UNKNOWN}
   *     for a group no policy knows, a negative age or balance, an admission before the first
   */
  public Situation {
    groups = Set.copyOf(groups);
    for (String group : groups) {
      if (Group.of(group) == null) {
        throw PolicyProblem.SITUATION_UNKNOWN.with("group", group);
      }
    }
    if (age < 0) {
      throw PolicyProblem.SITUATION_UNKNOWN.with("age", age);
    }
    if (admissionOrder < 1) {
      throw PolicyProblem.SITUATION_UNKNOWN.with("admissionOrder", admissionOrder);
    }
    if (accountBalance.isNegative()) {
      throw PolicyProblem.SITUATION_UNKNOWN.with("accountBalance", accountBalance);
    }
  }
}
