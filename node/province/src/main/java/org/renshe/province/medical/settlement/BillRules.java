package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;

/** What must hold of a bill before it is calculated, and of a statement before it is committed. */
final class BillRules {
  private static final int LINES_MAX = 5000;

  private BillRules() {}

  /**
   * The receiver of a bill whose sums are broken refuses it (invariant of cross-province order).
   */
  static void check(Bill bill, MemberCode treatmentPlace, LocalDate today) {
    require(!bill.lines().isEmpty() && bill.lines().size() <= LINES_MAX, "lines");
    require(!bill.ends().isBefore(bill.begins()), "ends");
    require(!bill.ends().isAfter(today), "ends");
    require(
        bill.treatmentDivision().length() == 6
            && bill.treatmentDivision().startsWith(treatmentPlace.value().substring(0, 2)),
        "treatmentDivision");
    require(!bill.totals().total().isNegative(), "total");
    for (BillLine line : bill.lines()) {
      Money parts =
          line.fullSelfPay().plus(line.overLimit()).plus(line.firstSelfPay()).plus(line.inScope());
      if (!parts.equals(line.amount())) {
        throw SettlementProblem.SUM_MISMATCH.with(line.number());
      }
    }
  }

  /** A statement that breaks an identity must never be committed. */
  static void check(Statement statement, Bill bill, Money accountBefore) {
    boolean sound =
        statement.isConsistent()
            && statement.totals().equals(bill.totals())
            && statement.payments().values().stream().noneMatch(Money::isNegative)
            && statement
                .accountBalance()
                .equals(accountBefore.minus(statement.paidBy(Fund.PERSONAL_ACCOUNT)))
            && !statement.accountBalance().isNegative();
    if (!sound) {
      throw SettlementProblem.BOOKS_BROKEN.with(statement.policyPack());
    }
  }

  private static void require(boolean condition, String field) {
    if (!condition) {
      throw SettlementProblem.REQUEST_INVALID.with(field);
    }
  }
}
