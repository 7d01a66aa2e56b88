package org.renshe.province.medical.settlement;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AdjustSettlement;

/** A treatment place in the same house: it books an adjustment in the transaction that makes it. */
@FunctionalInterface
public interface AdjustmentListener {
  /**
   * @param insuredPlace who adjusted
   */
  void adjusted(Transaction transaction, MemberCode insuredPlace, AdjustSettlement adjusted);
}
