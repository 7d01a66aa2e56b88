package org.renshe.province.medical.policy;

import java.time.LocalDate;
import org.renshe.protocol.message.Bill;

/** Splits bills by one policy. Immutable, safe for any number of threads, no I/O, no clock. */
public final class Calculator {
  private final PolicyPack pack;

  Calculator(PolicyPack pack) {
    this.pack = pack;
  }

  public PolicyPack pack() {
    return pack;
  }

  /** First day of the accumulation year (医保年度) the date lies in; accumulators are kept by it. */
  public LocalDate accumulationYear(LocalDate date) {
    return date;
  }

  /**
   * Splits a bill. The same situation and bill give the same outcome.
   *
   * @throws org.renshe.protocol.problem.ProblemException a {@link PolicyProblem} when the policy
   *     has no rule for it, or has one that is not calculated yet
   */
  public Outcome calculate(Situation situation, Bill bill) {
    return new Outcome(null, situation.before());
  }
}
