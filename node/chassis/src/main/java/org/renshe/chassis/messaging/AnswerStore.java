package org.renshe.chassis.messaging;

import static org.renshe.chassis.ChassisProblem.ANSWER_UNASKED;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;
import org.renshe.chassis.security.PersonalData;
import org.renshe.protocol.envelope.EnvelopeHeader;
import org.renshe.protocol.envelope.MessageCodec;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.message.Answer;

/** Answers as they arrived, by the idempotency key of their request, sealed at rest. */
final class AnswerStore {
  private final PersonalData personalData;
  private final Clock clock;

  AnswerStore(PersonalData personalData, Clock clock) {
    this.personalData = personalData;
    this.clock = clock;
  }

  Optional<Answer> find(Transaction transaction, String key) {
    return Sql.find(
        transaction,
        "select type_name, type_version, sealed_message from answer where command_key = ?",
        row ->
            (Answer)
                MessageCodec.decode(
                    row.getString(1), row.getInt(2), personalData.open(row.getBytes(3))),
        key);
  }

  /**
   * Stores the first answer of a key.
   *
   * @return false when there is one already
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when its sender was never asked
   */
  boolean put(Transaction transaction, Opened answer) {
    EnvelopeHeader header = answer.header();
    requireAsked(transaction, header);
    boolean known =
        Sql.find(
                transaction,
                "select message_id from answer where command_key = ?",
                row -> row.getString(1),
                header.idempotencyKey())
            .isPresent();
    if (known) {
      return false;
    }
    Sql.update(
        transaction,
        "insert into answer (command_key, message_id, sender, type_name, type_version,"
            + " sealed_message, arrived_at) values (?, ?, ?, ?, ?, ?, ?)",
        header.idempotencyKey(),
        header.messageId(),
        header.sender().value(),
        header.type(),
        header.version(),
        personalData.seal(MessageCodec.encode(answer.message())),
        clock.instant());
    return true;
  }

  /** Forgets what arrived before this instant; it was applied then, and who waited has gone. */
  void forgetArrivedBefore(Transaction transaction, Instant instant) {
    Sql.update(transaction, "delete from answer where arrived_at < ?", instant);
  }

  /** Any member can sign an answer; only the one that was asked may give it. */
  private static void requireAsked(Transaction transaction, EnvelopeHeader header) {
    boolean asked =
        header.inReplyTo() != null
            && Sql.find(
                    transaction,
                    "select message_id from outbox"
                        + " where message_id = ? and receiver = ? and command_key = ?",
                    row -> row.getString(1),
                    header.inReplyTo(),
                    header.sender().value(),
                    header.idempotencyKey())
                .isPresent();
    if (!asked) {
      throw ANSWER_UNASKED.with(header.sender());
    }
  }
}
