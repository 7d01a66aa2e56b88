package org.renshe.chassis.security;

import java.time.Clock;
import java.util.function.Supplier;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;

/** Who looked at or changed what about whom, and why (审计). Append-only. */
public final class Audit {
  private final Clock clock;
  private final Supplier<String> ids;

  public Audit(Clock clock, Supplier<String> ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param actor who, such as {@code hospital:H31010600001} or {@code operator}
   * @param action what, such as {@code settle}
   * @param subjectIndex {@link PersonalData#index} of the person, never the number itself
   * @param purpose why, such as the settlement's identifier
   */
  public void record(
      Transaction transaction, String actor, String action, String subjectIndex, String purpose) {
    Sql.update(
        transaction,
        "insert into audit_entry (id, made_at, actor, action_name, subject_index, purpose)"
            + " values (?, ?, ?, ?, ?, ?)",
        ids.get(),
        clock.instant(),
        actor,
        action,
        subjectIndex,
        purpose);
  }
}
