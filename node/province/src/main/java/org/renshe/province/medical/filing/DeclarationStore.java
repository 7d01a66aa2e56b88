package org.renshe.province.medical.filing;

import java.util.List;
import org.hibernate.Session;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.Declaration;

/** Queries of declarations. */
final class DeclarationStore {
  private DeclarationStore() {}

  /**
   * @throws org.renshe.protocol.problem.ProblemException DECLARATION_UNKNOWN
   */
  static DeclarationRow find(Transaction transaction, String number) {
    DeclarationRow row = transaction.session().find(DeclarationRow.class, number);
    if (row == null) {
      throw FilingProblem.DECLARATION_UNKNOWN.with(number);
    }
    return row;
  }

  /** All of the person, newest first. */
  static List<DeclarationRow> of(Session session, String personId) {
    return session
        .createSelectionQuery(
            "from DeclarationRow where personId = :person order by validFrom desc, number",
            DeclarationRow.class)
        .setParameter("person", personId)
        .getResultList();
  }

  static List<DeclarationRow> of(Session session, String personId, Declaration.Kind kind) {
    return of(session, personId).stream().filter(row -> row.kind == kind).toList();
  }
}
