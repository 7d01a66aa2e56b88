package org.renshe.province.medical.settlement;

import java.util.ArrayList;
import java.util.List;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.message.Statement.MutualAid;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.Outcome;
import org.renshe.province.medical.policy.Situation;

/**
 * A bill calculated from its facts and what was settled before. Pure: the same again gives the
 * same.
 *
 * @param admissionOrder number of the admission it was calculated as
 */
record Calculation(Outcome outcome, Statement statement, int admissionOrder) {
  static Calculation of(Calculator calculator, Facts facts, Past past) {
    Situation situation = facts.situation(past, calculator.accumulationYear(facts.bill().ends()));
    Outcome outcome = calculator.calculate(situation, facts.bill());
    Statement statement = withRelatives(outcome.statement(), facts);
    BillRules.check(statement, facts.bill(), facts.accountBefore());
    return new Calculation(outcome, statement, situation.admissionOrder());
  }

  /** Limits pay after the person's own account, in the order they come in. */
  private static Statement withRelatives(Statement statement, Facts facts) {
    if (!facts.useAccount() || !statement.mutualAid().isEmpty()) {
      return statement;
    }
    List<MutualAid> aids = new ArrayList<>();
    Money rest = statement.cash();
    for (Facts.Limit limit : facts.relatives()) {
      Money amount = limit.left().min(rest);
      if (amount.isPositive()) {
        aids.add(new MutualAid(limit.payer(), limit.grantId(), amount));
        rest = rest.minus(amount);
      }
    }
    return aids.isEmpty() ? statement : statement.with(aids);
  }
}
