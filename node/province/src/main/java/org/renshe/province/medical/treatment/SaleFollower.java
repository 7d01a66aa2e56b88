package org.renshe.province.medical.treatment;

import org.renshe.chassis.database.Transaction;

/**
 * What hangs on a settlement and shares its fate: trace codes, prescriptions, orders. Called in the
 * transaction that changes the settlement; what a follower throws undoes that transaction.
 */
public interface SaleFollower {
  /**
   * The settlement is about to be asked of the insured place.
   *
   * @throws org.renshe.protocol.problem.ProblemException to refuse the sale
   */
  void requested(Transaction transaction, Sale sale);

  /** The insured place settled it. */
  default void settled(Transaction transaction, String key, String settlementId) {}

  /** It was refused, cancelled or reversed: nothing of it stands. */
  void released(Transaction transaction, String key);

  /** Undoing it was refused: it stands as before. */
  default void stands(Transaction transaction, String key) {}
}
