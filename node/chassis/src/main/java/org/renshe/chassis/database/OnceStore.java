package org.renshe.chassis.database;

import java.util.Optional;
import java.util.function.Supplier;

/** Exactly-once effect: what was answered to which command (幂等). */
@SuppressWarnings("DoNotCallSuggester")
public final class OnceStore {
  OnceStore() {}

  /**
   * Runs the work if the key is new and stores its answer in the same transaction; a repeat gets
   * the stored answer and no work is done.
   *
   * @param scope kind of command, at most 40 characters
   * @param key chosen by the command's maker, at most 120 characters
   * @param contentDigest digest of the command's content
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when the key was used with another
   *     content
   */
  public byte[] once(
      Transaction transaction,
      String scope,
      String key,
      byte[] contentDigest,
      Supplier<byte[]> work) {
    throw new IllegalStateException("in work");
  }

  /** The stored answer, read in a transaction of its own. */
  public Optional<byte[]> find(String scope, String key) {
    throw new IllegalStateException("in work");
  }

  /** The stored answer as this transaction sees it. */
  public Optional<byte[]> find(Transaction transaction, String scope, String key) {
    throw new IllegalStateException("in work");
  }
}
