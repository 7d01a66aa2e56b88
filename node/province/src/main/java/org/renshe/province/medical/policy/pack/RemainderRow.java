package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Group;

/**
 * A supplement to what is left of the person's share inside the scope: of civil servants by rank
 * (公务员医疗补助) or of an enterprise (企业补充医疗保险).
 *
 * @param fund who pays
 * @param rank rank of the person, {@link Group#ANY} for every member
 * @param deductible of the year's total, zero where none
 * @param ceiling what it pays in a year, null for no limit
 */
public record RemainderRow(
    int line,
    Fund fund,
    Group rank,
    Scope scope,
    BasisPoints ratio,
    Money deductible,
    Money ceiling) {

  boolean ties(RemainderRow other) {
    return fund == other.fund && rank == other.rank && scope.ties(other.scope);
  }
}
