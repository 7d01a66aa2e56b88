package org.renshe.province.medical.treatment;

import org.renshe.chassis.database.Transaction;

/** Hears of every act the moment it is booked, in the transaction that books it. */
@FunctionalInterface
public interface BookedListener {
  /**
   * Called for what was booked and, when that undoes another act, for that one too, each as it
   * stands now. The same act may be told of more than once.
   */
  void booked(Transaction transaction, ClearedAct act);
}
