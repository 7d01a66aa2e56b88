package org.renshe.chassis.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
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

  /**
   * One entry.
   *
   * @param actor who
   * @param action what
   * @param purpose why; may be empty
   */
  public record Entry(Instant at, String actor, String action, String purpose) {}

  /**
   * What was done about a person, the newest first.
   *
   * @param subjects every index she is kept under, one to fifty
   */
  public List<Entry> of(Transaction transaction, List<String> subjects, int max) {
    String marks = String.join(", ", Collections.nCopies(subjects.size(), "?"));
    return Sql.list(
        transaction,
        "select made_at, actor, action_name, purpose from audit_entry where subject_index in ("
            + marks
            + ") order by made_at desc, id fetch first "
            + max
            + " rows only",
        row ->
            new Entry(
                Sql.instant(row, "made_at"),
                row.getString("actor"),
                row.getString("action_name"),
                row.getString("purpose") == null ? "" : row.getString("purpose")),
        subjects.toArray());
  }
}
