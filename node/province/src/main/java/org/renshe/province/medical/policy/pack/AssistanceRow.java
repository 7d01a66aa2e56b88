package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Group;

/**
 * One row of medical assistance (医疗救助) for a kind of person.
 *
 * @param deductible of the year's total, null where it follows the income or is not known
 * @param incomeShare of last year's disposable income a head, null where the deductible is given
 * @param ceiling what it pays in a year, null for no limit
 */
public record AssistanceRow(
    int line,
    Care care,
    Group group,
    Validity validity,
    Money deductible,
    BasisPoints incomeShare,
    BasisPoints ratio,
    Money ceiling) {

  /** Whether the row is for a person and a kind of care. */
  public boolean covers(Case bill, Care of) {
    return (care == Care.ANY || care == of || care == of.wider())
        && bill.groups().contains(group)
        && validity.covers(bill.day());
  }

  boolean ties(AssistanceRow other) {
    return group == other.group && care == other.care && validity.overlaps(other.validity);
  }
}
