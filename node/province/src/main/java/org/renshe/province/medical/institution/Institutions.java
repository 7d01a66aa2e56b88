package org.renshe.province.medical.institution;

import org.renshe.chassis.database.Transaction;

/** Which institutions are designated here. */
public final class Institutions {
  private Institutions() {}

  /** Name of an institution, suspended or not; its code when there is none. */
  public static String nameOf(Transaction transaction, String code) {
    Institution found = transaction.session().find(Institution.class, code);
    return found == null ? code : found.name();
  }

  /**
   * @param code {@code fixmedins_code}
   * @throws org.renshe.protocol.problem.ProblemException INSTITUTION_UNKNOWN or
   *     INSTITUTION_SUSPENDED
   */
  public static InstitutionFacts require(Transaction transaction, String code) {
    Institution found = transaction.session().find(Institution.class, code);
    if (found == null) {
      throw InstitutionProblem.INSTITUTION_UNKNOWN.with(code);
    }
    if (!found.isActive()) {
      throw InstitutionProblem.INSTITUTION_SUSPENDED.with(code);
    }
    return found.facts();
  }
}
