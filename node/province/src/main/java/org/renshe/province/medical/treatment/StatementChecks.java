package org.renshe.province.medical.treatment;

import java.util.Locale;
import java.util.Map;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/** What must hold of every statement, to the fen (identities M1 to M5 and M14). */
final class StatementChecks {
  private StatementChecks() {}

  /** The statement splits the very bill that was sent, and its parts make the whole. */
  static void requireSplitOf(BillTotals asked, Statement statement) {
    require("M5", statement.totals().equals(asked) && asked.isConsistent());
    require("M14", !statement.cash().isNegative());
    for (Map.Entry<Fund, Money> payment : statement.payments().entrySet()) {
      require("M3", !payment.getValue().isNegative());
    }
    require("M4", !statement.paidBy(Fund.PERSONAL_ACCOUNT).isNegative());
    require("M2", statement.personTotal().equals(statement.accountTotal().plus(statement.cash())));
    require("M1", statement.isConsistent());
  }

  /**
   * The insured place owes what its funds, the account and relatives whose accounts it keeps pay,
   * neither more nor less.
   */
  static void requireOwed(Statement statement, Obligation owed) {
    for (Fund fund : Fund.values()) {
      Money paid =
          fund == Fund.MUTUAL_AID ? aidOf(statement, owed.debtor()) : statement.paidBy(fund);
      require("owed", owed.amounts().getOrDefault(fund, Money.ZERO).equals(paid));
    }
  }

  /** What relatives whose accounts that province keeps pay. */
  private static Money aidOf(Statement statement, MemberCode payer) {
    return Money.sum(
        statement.mutualAid().stream()
            .filter(aid -> aid.payer().equals(payer))
            .map(MutualAid::amount)
            .toList());
  }

  private static void require(String identity, boolean holds) {
    if (!holds) {
      throw BillingProblem.STATEMENT_INCONSISTENT.with(identity);
    }
  }

  static RequestRefused refusal(ProblemException wrong) {
    return new RequestRefused(
        wrong.problem().code(),
        wrong.sentence(Locale.CHINESE),
        wrong.sentence(Locale.ENGLISH),
        wrong.remedy(Locale.CHINESE),
        wrong.remedy(Locale.ENGLISH));
  }
}
