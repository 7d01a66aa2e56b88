package org.renshe.province.medical.filing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.InsuranceKind;

/** Queries of filings. */
final class FilingStore {
  private FilingStore() {}

  /**
   * @throws org.renshe.protocol.problem.ProblemException FILING_UNKNOWN
   */
  static FilingRow find(Transaction transaction, String filingNumber) {
    FilingRow row = transaction.session().find(FilingRow.class, filingNumber);
    if (row == null) {
      throw FilingProblem.FILING_UNKNOWN.with(filingNumber);
    }
    return row;
  }

  /** In any state, oldest first. */
  static List<FilingRow> of(Session session, String personId, InsuranceKind kind) {
    return session
        .createSelectionQuery(
            "from FilingRow where personId = :person and insuranceKind = :kind"
                + " order by validFrom, filingNumber",
            FilingRow.class)
        .setParameter("person", personId)
        .setParameter("kind", kind)
        .getResultList();
  }

  /** In any state and for any insurance kind, newest first. */
  static List<FilingRow> of(Session session, String personId) {
    return session
        .createSelectionQuery(
            "from FilingRow where personId = :person order by validFrom desc, filingNumber",
            FilingRow.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Numbers of filings in force whose last day, or whose evidence's, is over. */
  static List<String> overdue(Session session, LocalDate today, int max) {
    return session
        .createSelectionQuery(
            "select filingNumber from FilingRow where"
                + " (state in :inForce and validTo < :today)"
                + " or (state = :promised and evidenceDue < :today) order by filingNumber",
            String.class)
        .setParameter("inForce", List.of(FilingState.ACTIVE, FilingState.ACTIVE_PROMISED))
        .setParameter("promised", FilingState.ACTIVE_PROMISED)
        .setParameter("today", today)
        .setMaxResults(max)
        .getResultList();
  }

  /** Numbers of filings in force after the given one. */
  static List<String> inForceAfter(Session session, String after, int max) {
    return session
        .createSelectionQuery(
            "select filingNumber from FilingRow where state in :inForce and filingNumber > :after"
                + " order by filingNumber",
            String.class)
        .setParameter("inForce", List.of(FilingState.ACTIVE, FilingState.ACTIVE_PROMISED))
        .setParameter("after", after)
        .setMaxResults(max)
        .getResultList();
  }

  /** A clerk's work list in order of numbers. */
  static List<FilingRow> list(Session session, FilingFilter filter, LocalDate today, int max) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder("from FilingRow where filingNumber > :after");
    parameters.put("after", filter.after());
    if (filter.state() != null) {
      where.append(" and state = :state");
      parameters.put("state", filter.state());
    }
    if (filter.kind() != null) {
      where.append(" and filingKind = :kind");
      parameters.put("kind", filter.kind());
    }
    if (filter.overdue()) {
      where.append(
          " and ((state = SUBMITTED and decideBy < :today)"
              + " or (state = ACTIVE_PROMISED and evidenceDue < :today))");
      parameters.put("today", today);
    }
    if (filter.owner().equals("-")) {
      where.append(" and handledBy is null");
    } else if (!filter.owner().isEmpty()) {
      where.append(" and handledBy = :owner");
      parameters.put("owner", filter.owner());
    }
    SelectionQuery<FilingRow> query =
        session
            .createSelectionQuery(where + " order by filingNumber", FilingRow.class)
            .setMaxResults(max);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }
}
