package org.renshe.chassis.messaging;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.envelope.Opened;

/** Applies an answer in the very transaction that stores it, so an answer is applied once. */
@FunctionalInterface
public interface AnswerHandler {
  void apply(Transaction transaction, Opened answer);
}
