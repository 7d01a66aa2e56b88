package org.renshe.province.medical.policy.pack;

import java.math.BigDecimal;
import org.renshe.protocol.money.Money;

/**
 * One row of the ceilings: what a fund pays at most in a year.
 *
 * @param amount null where there is no ceiling, or where it follows the average wage
 * @param wageMultiple multiple of the local average yearly wage, null where none
 */
public record CeilingRow(
    int line, RuleFund fund, Scope scope, Money amount, BigDecimal wageMultiple) {
  public boolean ties(CeilingRow other) {
    return fund == other.fund && scope.ties(other.scope);
  }
}
