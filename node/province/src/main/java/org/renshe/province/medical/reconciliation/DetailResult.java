package org.renshe.province.medical.reconciliation;

import org.renshe.protocol.money.Money;

/**
 * A line of the answer to 3202. What is not known is null and written as {@code null}.
 *
 * @param messageId {@code msgid} of the settlement here, to be used as {@code omsgid} in 2601
 * @param equal {@code stmt_rslt} 0
 * @param total here; likewise funds and account
 */
record DetailResult(
    String personNumber,
    String visitId,
    String settlementId,
    String messageId,
    boolean equal,
    boolean refund,
    String memo,
    Money total,
    Money funds,
    Money account) {

  @Override
  public String toString() {
    return "DetailResult[" + settlementId + ", " + memo + "]";
  }
}
