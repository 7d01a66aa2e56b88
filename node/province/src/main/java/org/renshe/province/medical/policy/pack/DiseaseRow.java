package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Group;

/**
 * One disease that outpatient care is approved for (门诊慢特病病种).
 *
 * @param code {@code M} and five digits; {@code 00} at the end also stands for local splits
 * @param care kind of care that pays for it
 * @param limit what the pooled fund pays for it in a year, null for no limit of its own
 */
public record DiseaseRow(
    int line, String code, Care care, Group group, Validity validity, Money limit) {

  /** Whether the row is for the disease and the person on the day. */
  public boolean covers(String disease, Case bill) {
    return isFor(disease)
        && (group == Group.ANY || bill.groups().contains(group))
        && validity.covers(bill.day());
  }

  private boolean isFor(String disease) {
    return code.equals(disease)
        || (code.endsWith("00") && disease.startsWith(code.substring(0, code.length() - 2)));
  }

  /** An exact code before its umbrella, then the group. */
  public int score(String disease) {
    return (code.equals(disease) ? 100 : 0) + group.specificity();
  }

  boolean ties(DiseaseRow other) {
    return code.equals(other.code) && group == other.group && validity.overlaps(other.validity);
  }
}
