package org.renshe.hub.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.renshe.protocol.envelope.EnvelopeHeader;

/** A {@link LogEntry} in the database, with the columns an operator searches by. */
@Entity
@Table(name = "hub_message")
class MessageRow {
  @EmbeddedId Key id;

  @Enumerated(EnumType.STRING)
  @Column(name = "direction")
  LogEntry.Direction direction;

  @Column(name = "message_id")
  String messageId;

  @Column(name = "message_type")
  String messageType;

  @Column(name = "receiver")
  String receiver;

  @Column(name = "idempotency_key")
  String idempotencyKey;

  @Column(name = "logged_at")
  Instant loggedAt;

  @Column(name = "directory_number")
  long directoryNumber;

  /** SM3 of what the sender signed; a second sealing of the same message has the same. */
  @Column(name = "content_digest")
  String contentDigest;

  @Column(name = "sealed_digest")
  String sealedDigest;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "sealed")
  byte[] sealed;

  @Column(name = "previous_hash")
  String previousHash;

  @Column(name = "entry_hash")
  String hash;

  protected MessageRow() {}

  MessageRow(LogEntry entry, EnvelopeHeader header, String contentDigest) {
    this.id = new Key(entry.stream(), entry.number());
    this.direction = entry.direction();
    this.messageId = entry.messageId();
    this.messageType = header.type();
    this.receiver = header.receiver().value();
    this.idempotencyKey = header.idempotencyKey();
    this.loggedAt = entry.loggedAt();
    this.directoryNumber = entry.directoryNumber();
    this.contentDigest = contentDigest;
    this.sealedDigest = entry.sealedDigest();
    this.sealed = entry.sealed();
    this.previousHash = entry.previousHash();
    this.hash = entry.hash();
  }

  LogEntry entry() {
    return new LogEntry(
        id.stream,
        id.entryNumber,
        direction,
        messageId,
        loggedAt,
        directoryNumber,
        sealed,
        sealedDigest,
        previousHash,
        hash);
  }

  @Embeddable
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "stream")
    String stream;

    @Column(name = "entry_number")
    long entryNumber;

    protected Key() {}

    Key(String stream, long entryNumber) {
      this.stream = stream;
      this.entryNumber = entryNumber;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(stream, that.stream)
          && entryNumber == that.entryNumber;
    }

    @Override
    public int hashCode() {
      return Objects.hash(stream, entryNumber);
    }
  }
}
