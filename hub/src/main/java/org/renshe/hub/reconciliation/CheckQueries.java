package org.renshe.hub.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.DayFinding;

/** Queries over checks. */
final class CheckQueries {
  static final int FINDINGS_MAX = 5_000;
  private static final int RUNNING_MAX = 100;

  private CheckQueries() {}

  static Optional<CheckRow> last(Transaction transaction, LocalDate day) {
    return transaction
        .session()
        .createSelectionQuery("from CheckRow where day = :day order by number desc", CheckRow.class)
        .setParameter("day", day)
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  static List<String> running(Transaction transaction) {
    return transaction
        .session()
        .createSelectionQuery(
            "select id from CheckRow where state <> :done order by startedAt", String.class)
        .setParameter("done", CheckState.DONE)
        .setMaxResults(RUNNING_MAX)
        .getResultList();
  }

  static List<QuestionRow> questions(Transaction transaction, String checkId) {
    return transaction
        .session()
        .createSelectionQuery(
            "from QuestionRow where checkId = :check order by id", QuestionRow.class)
        .setParameter("check", checkId)
        .getResultList();
  }

  static List<LineRow> lines(Transaction transaction, LocalDate day) {
    return transaction
        .session()
        .createSelectionQuery("from LineRow where day = :day order by id", LineRow.class)
        .setParameter("day", day)
        .getResultList();
  }

  /** Findings of a day, resolved ones too. */
  static List<FindingRow> findings(Transaction transaction, LocalDate day) {
    return transaction
        .session()
        .createSelectionQuery(
            "from FindingRow where day = :day order by debtor, creditor, actKey", FindingRow.class)
        .setParameter("day", day)
        .setMaxResults(FINDINGS_MAX)
        .getResultList();
  }

  static FindingRow finding(Transaction transaction, String id) {
    FindingRow row = id == null ? null : transaction.session().find(FindingRow.class, id);
    if (row == null) {
      throw CheckProblem.FINDING_UNKNOWN.with(id);
    }
    return row;
  }

  static long left(Database database) {
    return database.read(
        transaction ->
            transaction
                .session()
                .createSelectionQuery(
                    "select count(*) from FindingRow where state in :left", Long.class)
                .setParameter("left", List.of(DayFinding.State.OPEN, DayFinding.State.FROZEN))
                .getSingleResult());
  }

  /** Days since then with something left, to be checked again. */
  static List<LocalDate> openDays(Transaction transaction, LocalDate since) {
    return transaction
        .session()
        .createSelectionQuery(
            "select distinct day from FindingRow where state in :left and day >= :since"
                + " order by day",
            LocalDate.class)
        .setParameter("left", List.of(DayFinding.State.OPEN, DayFinding.State.FROZEN))
        .setParameter("since", since)
        .getResultList();
  }
}
