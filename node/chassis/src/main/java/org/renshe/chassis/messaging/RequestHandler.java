package org.renshe.chassis.messaging;

import org.renshe.protocol.envelope.Opened;

/** Answers requests of other members. */
@FunctionalInterface
public interface RequestHandler {
  /**
   * Commits its own transaction with the effect and the reply ({@link Outbox#answer}) together. The
   * same request may come again and must then be answered the same. A refusal thrown as {@link
   * org.renshe.protocol.problem.ProblemException} is sent back as {@link
   * org.renshe.protocol.message.RequestRefused}; one that is retry-safe, and any other exception,
   * makes the request come again.
   */
  void handle(Opened request);
}
