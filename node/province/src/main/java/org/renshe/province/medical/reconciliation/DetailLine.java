package org.renshe.province.medical.reconciliation;

import org.renshe.protocol.money.Money;

/**
 * One settlement as the hospital has it, a line of its file.
 *
 * @param personNumber {@code psn_no}; personal
 */
record DetailLine(
    String settlementId,
    String visitId,
    String personNumber,
    Money total,
    Money funds,
    Money account,
    boolean refund) {

  /** What the person pays in cash. */
  Money cash() {
    return total.minus(funds).minus(account);
  }

  @Override
  public String toString() {
    return "DetailLine[" + settlementId + "]";
  }
}
