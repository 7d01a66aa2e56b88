package org.renshe.hub.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A {@link ChainHead} in the database; its version keeps a stream to one writer at a time. */
@Entity
@Table(name = "hub_message_head")
class HeadRow {
  @Id
  @Column(name = "stream")
  String stream;

  @Column(name = "entry_number")
  long entryNumber;

  @Column(name = "entry_hash")
  String entryHash;

  @Column(name = "last_message_at")
  Instant lastMessageAt;

  @Version
  @Column(name = "version")
  long version;

  protected HeadRow() {}

  HeadRow(String stream, Instant now) {
    this.stream = stream;
    this.entryHash = LogEntry.GENESIS;
    this.lastMessageAt = now;
  }

  ChainHead head() {
    return new ChainHead(stream, entryNumber, entryHash);
  }

  void moveTo(ChainHead head, Instant now) {
    entryNumber = head.number();
    entryHash = head.hash();
    lastMessageAt = now;
  }
}
