package org.renshe.province.medical.treatment;

import org.renshe.chassis.database.Transaction;

/**
 * Says whether an act may still be reversed (冲正, 2601): once an institution has applied for the
 * clearing (3203) of its period, no more (interface 6.1).
 */
@FunctionalInterface
public interface PeriodGuard {
  /**
   * @param actKey key of the act that is to be reversed, as in {@link ClearedAct#key}
   * @throws org.renshe.protocol.problem.ProblemException when its period is applied for
   */
  void requireOpen(Transaction transaction, String actKey);
}
