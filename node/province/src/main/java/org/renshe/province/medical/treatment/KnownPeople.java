package org.renshe.province.medical.treatment;

import java.time.Clock;
import java.time.Instant;
import org.renshe.chassis.database.Database;

/** Forgets whom hospitals identified and did not see again; a visit keeps its own copy. */
final class KnownPeople {
  private final Database database;
  private final TreatmentSettings settings;
  private final Clock clock;

  KnownPeople(Database database, TreatmentSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @return how many were forgotten
   */
  int forget() {
    Instant before = clock.instant().minus(settings.personRetention());
    return database.write(
        transaction ->
            transaction
                .session()
                .createMutationQuery("delete from KnownPerson where seenAt < :before")
                .setParameter("before", before)
                .executeUpdate());
  }
}
