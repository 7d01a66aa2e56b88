package org.renshe.chassis.messaging;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.Opened;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.RequestRefused;

/** Answers requests of other members. */
@FunctionalInterface
public interface RequestHandler {
  /**
   * Commits its own transaction with the effect and the reply ({@link Outbox#answer}) together. The
   * same request may come again and must then be answered the same. A refusal thrown as {@link
   * org.renshe.protocol.problem.ProblemException} is sent back as {@link RequestRefused}; one that
   * is retry-safe, and any other exception, makes the request come again.
   */
  void handle(Opened request);

  /**
   * Asked for the last word on a request that failed each time it came. A handler for which a copy
   * that comes later could still have its effect remembers the refusal here.
   *
   * @param refusal what its asker is to be told
   * @return what its asker is told
   */
  default Answer giveUp(Transaction transaction, Opened request, RequestRefused refusal) {
    return refusal;
  }
}
