package org.renshe.province.medical.policy.rule;

import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.PolicyProblem;

/** What has to hold of a bill before a fen of it is split. */
final class BillCheck {
  private BillCheck() {}

  /** The bill's sums, once every line and the whole add up and nothing is negative. */
  static BillTotals totals(Bill bill) {
    for (BillLine line : bill.lines()) {
      Money parts =
          line.fullSelfPay().plus(line.overLimit()).plus(line.firstSelfPay()).plus(line.inScope());
      if (!parts.equals(line.amount())) {
        throw PolicyProblem.BILL_INCONSISTENT.with(
            "line " + line.number() + ": " + parts + " != " + line.amount());
      }
    }
    BillTotals totals = bill.totals();
    if (totals.fullSelfPay().isNegative()
        || totals.overLimit().isNegative()
        || totals.firstSelfPay().isNegative()
        || totals.inScope().isNegative()) {
      throw PolicyProblem.BILL_INCONSISTENT.with("total " + totals.total() + ": < 0");
    }
    if (bill.ends().isBefore(bill.begins())) {
      throw PolicyProblem.BILL_INCONSISTENT.with(bill.begins() + " > " + bill.ends());
    }
    return totals;
  }
}
