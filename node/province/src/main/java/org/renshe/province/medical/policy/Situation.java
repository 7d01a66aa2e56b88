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
 * @param before the year's accumulators before this bill
 * @param accountBalance balance of her personal account, not negative
 * @param useAccount whether she lets the account pay her share
 */
public record Situation(
    InsuranceKind kind,
    Set<String> groups,
    int age,
    int admissionOrder,
    FilingEffect filing,
    Accumulators before,
    Money accountBalance,
    boolean useAccount) {

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
