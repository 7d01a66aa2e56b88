package org.renshe.province.medical.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.money.Money;

/**
 * A clearing application as a clerk sees it. No personal data.
 *
 * @param id {@code clr_appy_evt_id}
 * @param agency {@code clr_optins}; null for every agency
 * @param month {@code setlym}
 * @param stage where it stands
 * @param following what it may become
 * @param changedBy who took the last step
 * @param returnReason why it was returned; null unless it was
 */
public record ApplicationView(
    String id,
    String institution,
    String institutionName,
    String clearingType,
    String agency,
    String month,
    LocalDate from,
    LocalDate to,
    long personTimes,
    Money total,
    Money funds,
    Money account,
    Money cash,
    ApplicationStage stage,
    List<ApplicationStage> following,
    Instant changedAt,
    String changedBy,
    String returnReason) {

  static ApplicationView of(ApplicationRow row) {
    return new ApplicationView(
        row.id,
        row.institution,
        row.institutionName,
        row.clearingType,
        row.agency,
        row.month,
        row.firstDay,
        row.lastDay,
        row.personTimes,
        Money.ofFen(row.totalFen),
        Money.ofFen(row.fundsFen),
        Money.ofFen(row.accountFen),
        Money.ofFen(row.cashFen),
        row.stage,
        List.copyOf(row.stage.following()),
        row.changedAt,
        row.changedBy,
        row.returnReason);
  }
}
