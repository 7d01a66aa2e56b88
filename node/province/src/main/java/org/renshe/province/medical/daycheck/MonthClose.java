package org.renshe.province.medical.daycheck;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How far last month's accounts are. The days are calendar days of this month and do not move for a
 * holiday (cross-province 7, 14).
 *
 * @param month last month
 * @param checkedBy the day by which its three-sided checks are to be equal (每月 3 日)
 * @param openFindings differences of that month that are not settled
 * @param agreedBy the day by which accounts with institutions are to be agreed (每月 20 日)
 * @param openInstitutions institutions with settlements of that month and no clearing application
 * @param today Asia/Shanghai
 */
public record MonthClose(
    YearMonth month,
    LocalDate checkedBy,
    long openFindings,
    LocalDate agreedBy,
    long openInstitutions,
    LocalDate today) {

  /** Whether the day has passed with differences left. */
  public boolean checkOverdue() {
    return openFindings > 0 && today.isAfter(checkedBy);
  }

  /** Whether the day has passed with institutions left. */
  public boolean agreementOverdue() {
    return openInstitutions > 0 && today.isAfter(agreedBy);
  }
}
