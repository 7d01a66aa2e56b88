package org.renshe.province.medical.filing;

import java.time.Clock;
import java.time.Instant;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;

/**
 * What treatment places are to be told: written down in the transaction that changes a filing, and
 * sent from there until the place has noted it, so that a place that has not joined yet, or is
 * away, keeps no filing from being made.
 */
final class Announcements {
  private final MemberCode self;
  private final Clock clock;

  Announcements(MemberCode self, Clock clock) {
    this.self = self;
    this.clock = clock;
  }

  /** The filing as it now stands must be told, if it goes to another province. */
  void changed(Transaction transaction, FilingRow row) {
    MemberCode place = new MemberCode(row.division.substring(0, 2) + "0000");
    if (place.equals(self)) {
      return;
    }
    Instant now = clock.instant();
    AnnouncementRow told = transaction.session().find(AnnouncementRow.class, row.filingNumber);
    if (told == null) {
      told = new AnnouncementRow(row.filingNumber, place.value());
      told.due(row.revision, now);
      transaction.session().persist(told);
    } else {
      told.due(row.revision, now);
    }
  }
}
