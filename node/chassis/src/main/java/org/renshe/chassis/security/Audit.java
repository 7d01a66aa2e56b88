package org.renshe.chassis.security;

import org.renshe.chassis.database.Transaction;

/** Who looked at or changed what about whom, and why (审计). Append-only. */
@SuppressWarnings("DoNotCallSuggester")
public final class Audit {
  Audit() {}

  /**
   * @param actor who, such as {@code hospital:H31010600001} or {@code operator}
   * @param action what, such as {@code settle}
   * @param subjectIndex {@link PersonalData#index} of the person, never the number itself
   * @param purpose why, such as the settlement's identifier
   */
  public void record(
      Transaction transaction, String actor, String action, String subjectIndex, String purpose) {
    throw new IllegalStateException("in work");
  }
}
