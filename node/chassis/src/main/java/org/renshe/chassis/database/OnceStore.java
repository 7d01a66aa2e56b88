package org.renshe.chassis.database;

import static org.renshe.chassis.ChassisProblem.KEY_REUSED;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.renshe.protocol.crypto.Sm3;

/**
 * Exactly-once effect: what was answered to which command (幂等).
 *
 * <p>The answer is inserted after the work, in the same transaction. Two of the same command at the
 * same time: one hits the primary key, is rolled back, runs again and finds the other's answer.
 */
public final class OnceStore {
  private final Database database;
  private final Clock clock;

  public OnceStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
  private record Stored(String digest, byte[] answer) {}

  /**
   * Runs the work if the key is new and stores its answer in the same transaction; a repeat gets
   * the stored answer and no work is done.
   *
   * @param scope kind of command, at most 40 characters
   * @param key chosen by the command's maker, at most 120 characters
   * @param content the command's content, or a digest of it; only its digest is kept
   * @param work makes the answer, not empty
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when the key was used with another
   *     content
   */
  public byte[] once(
      Transaction transaction, String scope, String key, byte[] content, Supplier<byte[]> work) {
    String digest = HexFormat.of().formatHex(Sm3.digest(content));
    Optional<Stored> stored = stored(transaction, scope, key);
    if (stored.isPresent()) {
      if (!stored.get().digest().equals(digest)) {
        throw KEY_REUSED.with(key);
      }
      return stored.get().answer();
    }
    byte[] answer = work.get();
    Sql.update(
        transaction,
        "insert into once_answer (scope_name, command_key, content_digest, answer, made_at)"
            + " values (?, ?, ?, ?, ?)",
        scope,
        key,
        digest,
        answer,
        clock.instant());
    return answer;
  }

  /** The stored answer, read in a transaction of its own. */
  public Optional<byte[]> find(String scope, String key) {
    return database.read(transaction -> find(transaction, scope, key));
  }

  /** The stored answer as this transaction sees it. */
  public Optional<byte[]> find(Transaction transaction, String scope, String key) {
    return stored(transaction, scope, key).map(Stored::answer);
  }

  private static Optional<Stored> stored(Transaction transaction, String scope, String key) {
    return Sql.find(
        transaction,
        "select content_digest, answer from once_answer where scope_name = ? and command_key = ?",
        row -> new Stored(row.getString(1), row.getBytes(2)),
        scope,
        key);
  }
}
