package org.renshe.province.medical.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;

/** Queries over clearing applications. */
final class Applications {
  private static final int OVERLAPS_MAX = 100;

  private Applications() {}

  /**
   * A binding application of that clearing type whose days meet the period.
   *
   * @param agency whose settlements it is about; null for every agency
   */
  static Optional<ApplicationRow> meeting(
      Transaction transaction,
      String institution,
      String clearingType,
      String agency,
      Period period) {
    return transaction
        .session()
        .createSelectionQuery(
            "from ApplicationRow where institution = :institution and clearingType = :type"
                + " and stage <> :gone and firstDay <= :to and lastDay >= :from order by id",
            ApplicationRow.class)
        .setParameter("institution", institution)
        .setParameter("type", clearingType)
        .setParameter("gone", ApplicationStage.NOT_APPLIED)
        .setParameter("from", period.from())
        .setParameter("to", period.to())
        .setMaxResults(OVERLAPS_MAX)
        .getResultList()
        .stream()
        .filter(row -> agency == null || row.agency == null || row.agency.equals(agency))
        .findFirst();
  }

  static ApplicationRow require(Transaction transaction, String id) {
    ApplicationRow row = transaction.session().find(ApplicationRow.class, id);
    if (row == null) {
      throw ReconciliationProblem.APPLICATION_UNKNOWN.with(id);
    }
    return row;
  }

  /**
   * What a list asks for; null stands for any.
   *
   * @param institution {@code fixmedins_code}
   */
  record Query(
      String institution,
      String id,
      String clearingType,
      String month,
      String agency,
      ApplicationStage stage,
      LocalDate from,
      LocalDate to) {}

  /** Newest identifiers last, after the given one. */
  static List<ApplicationRow> list(Transaction transaction, Query query, String afterId, int max) {
    return transaction
        .session()
        .createSelectionQuery(
            "from ApplicationRow where id > :after"
                + " and (:institution is null or institution = :institution)"
                + " and (:id is null or id = :id)"
                + " and (:type is null or clearingType = :type)"
                + " and (:month is null or month = :month)"
                + " and (:agency is null or agency = :agency)"
                + " and (:anyStage = true or stage = :stage)"
                + " and firstDay >= :from and lastDay <= :to order by id",
            ApplicationRow.class)
        .setParameter("after", afterId)
        .setParameter("institution", query.institution(), String.class)
        .setParameter("id", query.id(), String.class)
        .setParameter("type", query.clearingType(), String.class)
        .setParameter("month", query.month(), String.class)
        .setParameter("agency", query.agency(), String.class)
        .setParameter("anyStage", query.stage() == null)
        .setParameter("stage", query.stage() == null ? ApplicationStage.APPLIED : query.stage())
        .setParameter("from", query.from() == null ? LocalDate.of(1970, 1, 1) : query.from())
        .setParameter("to", query.to() == null ? LocalDate.of(9999, 12, 31) : query.to())
        .setMaxResults(max)
        .getResultList();
  }
}
