package org.renshe.chassis.messaging;

import java.time.Duration;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Request;

/** Questions to other members and their answers, found by the request's idempotency key. */
@SuppressWarnings("DoNotCallSuggester")
public final class Correspondence {
  Correspondence() {}

  /** Sends the request when the transaction commits. The same key again sends it again. */
  public void request(Transaction transaction, MemberCode to, String key, Request request) {
    throw new IllegalStateException("in work");
  }

  /** Waits for the answer, at most this long; empty means still in progress. */
  public Optional<Answer> await(String key, Duration patience) {
    throw new IllegalStateException("in work");
  }

  /** The answer if it has arrived. */
  public Optional<Answer> find(String key) {
    throw new IllegalStateException("in work");
  }

  /**
   * Sends a harmless question and waits.
   *
   * @throws org.renshe.protocol.problem.ProblemException RS-CHA when no answer came in time
   */
  public Answer ask(MemberCode to, String key, Request request, Duration patience) {
    throw new IllegalStateException("in work");
  }
}
