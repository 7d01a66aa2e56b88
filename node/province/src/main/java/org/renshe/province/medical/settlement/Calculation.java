package org.renshe.province.medical.settlement;

import org.renshe.protocol.message.Statement;
import org.renshe.province.medical.policy.Outcome;
import org.renshe.province.medical.policy.Situation;

/**
 * A bill calculated from its facts and what was settled before. Pure: the same again gives the
 * same.
 *
 * @param admissionOrder number of the admission it was calculated as
 */
record Calculation(Outcome outcome, Statement statement, int admissionOrder) {
  static Calculation of(Benefit benefit, Facts facts, Past past) {
    Situation situation = facts.situation(past, benefit.accumulationYear(facts.bill().ends()));
    Outcome outcome = benefit.calculate(situation, facts.bill());
    Statement statement = outcome.statement();
    BillRules.check(statement, facts.bill(), facts.accountBefore());
    return new Calculation(outcome, statement, situation.admissionOrder());
  }
}
