package org.renshe.province.medical.wallet;

import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Request;

/**
 * How one side reaches the other: through the outbox, or, within one province, in the same
 * transaction.
 */
@FunctionalInterface
interface WalletPost {
  /** Goes when the transaction commits; the same key again asks the same again. */
  void send(Transaction transaction, MemberCode to, String key, Request request);
}
