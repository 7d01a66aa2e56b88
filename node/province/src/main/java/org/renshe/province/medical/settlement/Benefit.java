package org.renshe.province.medical.settlement;

import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.message.Bill;
import org.renshe.province.medical.injury.InjurySplit;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.Outcome;
import org.renshe.province.medical.policy.Situation;

/** What splits a bill: a policy file, or the law itself for work injury. Pure. */
sealed interface Benefit {
  LocalDate accumulationYear(LocalDate day);

  /** First days of the years the bill changes, earliest first. */
  List<LocalDate> years(Bill bill);

  Outcome calculate(Situation situation, Bill bill);

  /** By a policy file. */
  record ByPolicy(Calculator calculator) implements Benefit {
    @Override
    public LocalDate accumulationYear(LocalDate day) {
      return calculator.accumulationYear(day);
    }

    @Override
    public List<LocalDate> years(Bill bill) {
      return calculator.years(bill);
    }

    @Override
    public Outcome calculate(Situation situation, Bill bill) {
      return calculator.calculate(situation, bill);
    }
  }

  /** Work injury: calendar years, and nothing to decide. */
  record WorkInjury() implements Benefit {
    @Override
    public LocalDate accumulationYear(LocalDate day) {
      return day.withDayOfYear(1);
    }

    @Override
    public List<LocalDate> years(Bill bill) {
      return List.of(accumulationYear(bill.ends()));
    }

    @Override
    public Outcome calculate(Situation situation, Bill bill) {
      return InjurySplit.of(
          bill, accumulationYear(bill.ends()), situation.before(), situation.accountBalance());
    }
  }
}
