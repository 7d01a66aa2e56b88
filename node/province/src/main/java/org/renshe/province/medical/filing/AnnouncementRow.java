package org.renshe.province.medical.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** That a treatment place is to be told of a filing, and how far that has come. */
@Entity
@Table(name = "filing_announcement")
class AnnouncementRow {
  private static final Duration FIRST_PATIENCE = Duration.ofMinutes(10);
  private static final Duration PATIENCE_MAX = Duration.ofHours(24);

  @Id
  @Column(name = "filing_number")
  String filingNumber;

  String receiver;

  /** Revision to be told. */
  long revision;

  /** Revision the receiver has noted. */
  @Column(name = "noted_revision")
  long notedRevision;

  /** When to tell it next; null once the latest revision is noted. */
  @Column(name = "next_at")
  Instant nextAt;

  int attempts;

  @Version long version;

  protected AnnouncementRow() {}

  AnnouncementRow(String filingNumber, String receiver) {
    this.filingNumber = filingNumber;
    this.receiver = receiver;
  }

  void due(long revision, Instant now) {
    this.revision = revision;
    this.nextAt = now;
    this.attempts = 0;
  }

  /** Told now; again later unless it is noted: after ten minutes, twice as long each time. */
  void told(Instant now) {
    attempts++;
    Duration wait = FIRST_PATIENCE.multipliedBy(1L << Math.min(attempts - 1, 8));
    nextAt = now.plus(wait.compareTo(PATIENCE_MAX) > 0 ? PATIENCE_MAX : wait);
  }

  void noted(long revision) {
    notedRevision = Math.max(notedRevision, revision);
    if (notedRevision >= this.revision) {
      nextAt = null;
    }
  }

  /** Names one telling: what comes again under the same key is the same telling. */
  String key() {
    return "filing/" + filingNumber + "/" + revision + "/" + attempts;
  }
}
