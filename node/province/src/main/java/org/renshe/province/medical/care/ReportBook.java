package org.renshe.province.medical.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;

/** Reports and consents, found. */
final class ReportBook {
  private static final int REPORTS_MAX = 200;
  private static final int CONSENTS_MAX = 100;

  private ReportBook() {}

  static Optional<Report> find(
      Transaction transaction, String institution, CareRecord.Kind kind, String number) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Report where institution = :institution and kind = :kind and number = :number",
            Report.class)
        .setParameter("institution", institution)
        .setParameter("kind", kind)
        .setParameter("number", number)
        .uniqueResultOptional();
  }

  /** Reports that count, the newest first. */
  static List<Report> of(
      Transaction transaction, String personIndex, CareRecord.Kind kind, Instant from, Instant to) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Report where personIndex = :person and kind = :kind and voided = false"
                + " and reportedAt between :from and :to order by reportedAt desc, id",
            Report.class)
        .setParameter("person", personIndex)
        .setParameter("kind", kind)
        .setParameter("from", from)
        .setParameter("to", to)
        .setMaxResults(REPORTS_MAX)
        .getResultList();
  }

  static List<Consent> consents(Transaction transaction, String personIndex) {
    return transaction
        .session()
        .createSelectionQuery(
            "from Consent where personIndex = :person order by givenAt desc, id", Consent.class)
        .setParameter("person", personIndex)
        .setMaxResults(CONSENTS_MAX)
        .getResultList();
  }

  static boolean mayLook(
      Transaction transaction, String personIndex, String institution, Instant now) {
    return consents(transaction, personIndex).stream()
        .anyMatch(
            consent -> consent.institution().equals(institution) && now.isBefore(consent.endsAt()));
  }
}
