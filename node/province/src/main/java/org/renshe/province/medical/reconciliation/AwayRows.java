package org.renshe.province.medical.reconciliation;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;

/** Queries over away settlements (异地清分明细). */
final class AwayRows {
  /**
   * Of a month are its own settlements and those that were left for later the month before; away in
   * the province is where the first two digits agree and the first four differ.
   */
  private static final String OF_MONTH =
      "from ClearedRow r where r.institution = :institution and r.standing = true"
          + " and r.insuredMember = :province and substring(r.agency, 1, 4) <> :city"
          + " and (r.month = :month or exists (select 1 from AwayRow a where a.key = r.key"
          + " and a.month = :before and a.taken = false))";

  private AwayRows() {}

  /**
   * Whose settlements of which month.
   *
   * @param division six digits, where the institution is
   */
  record Month(String institution, String division, YearMonth month) {
    String text() {
      return ClearedRow.MONTH.format(month);
    }

    String before() {
      return ClearedRow.MONTH.format(month.minusMonths(1));
    }

    String province() {
      return division.substring(0, 2) + "0000";
    }

    String city() {
      return division.substring(0, 4);
    }
  }

  /** In the order of {@code setl_time}, from a row number that counts from 1. */
  static List<ClearedRow> list(Transaction transaction, Month month, int startRow, int max) {
    return transaction
        .session()
        .createSelectionQuery(OF_MONTH + " order by r.settledAt, r.key", ClearedRow.class)
        .setParameter("institution", month.institution())
        .setParameter("province", month.province())
        .setParameter("city", month.city())
        .setParameter("month", month.text())
        .setParameter("before", month.before())
        .setFirstResult(startRow - 1)
        .setMaxResults(max)
        .getResultList();
  }

  /** One of that month by its {@code setl_sn}. */
  static Optional<ClearedRow> find(Transaction transaction, Month month, String recordId) {
    return transaction
        .session()
        .createSelectionQuery(OF_MONTH + " and r.recordId = :record", ClearedRow.class)
        .setParameter("institution", month.institution())
        .setParameter("province", month.province())
        .setParameter("city", month.city())
        .setParameter("month", month.text())
        .setParameter("before", month.before())
        .setParameter("record", recordId)
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  /** {@code msgid} of the 3261 that took the settlement into a month. */
  static Optional<String> confirmation(Transaction transaction, String key) {
    return transaction
        .session()
        .createSelectionQuery(
            "select messageId from AwayRow where key = :key and taken = true", String.class)
        .setParameter("key", key)
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  /** The {@code msgid} of the 3261 that was answered so, or had that msgid itself. */
  static Optional<String> message(Transaction transaction, String institution, String reference) {
    AwayReference found = transaction.session().find(AwayReference.class, reference);
    if (found == null) {
      return Optional.of(reference);
    }
    return found.institution.equals(institution) ? Optional.of(found.messageId) : Optional.empty();
  }

  /**
   * Takes confirmations of a month back.
   *
   * @param messageId of the 3261; null for all of the month
   * @return how many rows
   */
  static int takeBack(Transaction transaction, Month month, String messageId) {
    var query =
        transaction
            .session()
            .createMutationQuery(
                "delete from AwayRow where institution = :institution and month = :month"
                    + (messageId == null ? "" : " and messageId = :message"))
            .setParameter("institution", month.institution())
            .setParameter("month", month.text());
    if (messageId != null) {
      query.setParameter("message", messageId);
    }
    return query.executeUpdate();
  }
}
