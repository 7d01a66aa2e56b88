package org.renshe.province.medical.reconciliation;

import org.renshe.chassis.database.Transaction;
import org.renshe.province.medical.treatment.PeriodGuard;

/** No reversal (2601) of what is applied for or confirmed (interface 6.1). */
final class ClosedPeriods implements PeriodGuard {
  @Override
  public void requireOpen(Transaction transaction, String actKey) {
    ClearedRow row = transaction.session().find(ClearedRow.class, actKey);
    if (row == null) {
      return; // nobody was given a setl_id for it, so no account counts it
    }
    AccountLock.take(transaction, row.institution);
    Applications.meeting(
            transaction,
            row.institution,
            row.clearingType,
            row.agency,
            new Period(row.day, row.day))
        .ifPresent(
            application -> {
              throw ReconciliationProblem.PERIOD_CLOSED.with(application.id);
            });
    AwayRows.confirmation(transaction, actKey)
        .ifPresent(
            reference -> {
              throw ReconciliationProblem.PERIOD_CLOSED.with(reference);
            });
  }
}
