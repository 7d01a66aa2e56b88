package org.renshe.chassis.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Database;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.UnsignedEnvelope;
import org.renshe.protocol.identity.MemberCode;

/**
 * The outbox's rows. A row waits until it is sent; whoever wants to send it claims it for a while,
 * so that the members of a node do not all send the same. A claim that runs out, or a crash between
 * sending and marking, makes a message be sent twice, which its identifier makes harmless.
 */
final class OutboxStore {
  private static final String WAITING = "WAITING";
  private static final String SENT = "SENT";

  private final Database database;
  private final Clock clock;
  private final String claimant;
  private final Duration lease;

  /**
   * @param claimant unique to this process
   * @param lease how long a claim holds
   */
  OutboxStore(Database database, Clock clock, String claimant, Duration lease) {
    this.database = database;
    this.clock = clock;
    this.claimant = claimant;
    this.lease = lease;
  }

  /** Inserts the row, claimed or free. */
  void put(Transaction transaction, UnsignedEnvelope envelope, boolean claimed) {
    Instant now = clock.instant();
    Sql.update(
        transaction,
        "insert into outbox (message_id, receiver, type_name, command_key, unsigned_bytes,"
            + " made_at, state, claimed_by, claimed_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        envelope.header().messageId(),
        envelope.header().receiver().value(),
        envelope.header().type(),
        envelope.header().idempotencyKey(),
        envelope.bytes(),
        now,
        WAITING,
        claimed ? claimant : null,
        claimed ? now.plus(lease) : now);
  }

  /** Whether a message of that key to that receiver is still to be sent. */
  boolean isWaiting(Transaction transaction, MemberCode receiver, String key) {
    return Sql.find(
            transaction,
            "select message_id from outbox where command_key = ? and receiver = ? and state = ?"
                + " fetch first 1 rows only",
            row -> row.getString(1),
            key,
            receiver.value(),
            WAITING)
        .isPresent();
  }

  /** Claims rows that nobody has a claim on now, oldest first. */
  List<UnsignedEnvelope> claim(int rowsMax) {
    return database.write(
        transaction -> {
          Instant now = clock.instant();
          List<UnsignedEnvelope> free =
              Sql.list(
                  transaction,
                  "select unsigned_bytes from outbox where state = ? and claimed_until <= ?"
                      + " order by made_at, message_id fetch first "
                      + rowsMax
                      + " rows only",
                  row -> UnsignedEnvelope.of(row.getBytes(1)),
                  WAITING,
                  now);
          List<Object[]> rows = new ArrayList<>();
          for (UnsignedEnvelope envelope : free) {
            rows.add(
                new Object[] {
                  claimant, now.plus(lease), envelope.header().messageId(), WAITING, now
                });
          }
          int[] claimed =
              Sql.updateAll(
                  transaction,
                  "update outbox set claimed_by = ?, claimed_until = ?"
                      + " where message_id = ? and state = ? and claimed_until <= ?",
                  rows);
          List<UnsignedEnvelope> mine = new ArrayList<>();
          for (int i = 0; i < claimed.length; i++) {
            if (claimed[i] == 1) {
              mine.add(free.get(i));
            }
          }
          return mine;
        });
  }

  /** The last message of that key to that member, sent or not, while it is kept. */
  Optional<UnsignedEnvelope> last(Transaction transaction, MemberCode receiver, String key) {
    return Sql.find(
        transaction,
        "select unsigned_bytes from outbox where command_key = ? and receiver = ?"
            + " order by made_at desc, message_id fetch first 1 rows only",
        row -> UnsignedEnvelope.of(row.getBytes(1)),
        key,
        receiver.value());
  }

  void markSent(List<UnsignedEnvelope> sent) {
    Instant now = clock.instant();
    List<Object[]> rows =
        sent.stream().map(one -> new Object[] {SENT, now, one.header().messageId()}).toList();
    database.run(
        transaction ->
            Sql.updateAll(
                transaction,
                "update outbox set state = ?, sent_at = ? where message_id = ?",
                rows));
  }

  /** Gives claims back. */
  void release(List<UnsignedEnvelope> unsent) {
    Instant now = clock.instant();
    List<Object[]> rows =
        unsent.stream()
            .map(one -> new Object[] {now, one.header().messageId(), claimant, WAITING})
            .toList();
    database.run(
        transaction ->
            Sql.updateAll(
                transaction,
                "update outbox set claimed_by = null, claimed_until = ?"
                    + " where message_id = ? and claimed_by = ? and state = ?",
                rows));
  }

  long countWaiting() {
    return database.read(
        transaction ->
            Sql.find(
                    transaction,
                    "select count(*) from outbox where state = ?",
                    row -> row.getLong(1),
                    WAITING)
                .orElse(0L));
  }

  /** Forgets what was sent before this instant. */
  void forgetSentBefore(Instant instant) {
    database.run(
        transaction ->
            Sql.update(
                transaction, "delete from outbox where state = ? and sent_at < ?", SENT, instant));
  }
}
