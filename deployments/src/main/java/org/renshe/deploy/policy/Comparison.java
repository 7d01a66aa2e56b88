package org.renshe.deploy.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.deploy.policy.YearOfBills.Person;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.Calculator;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.Outcome;
import org.renshe.province.medical.policy.Situation;

/** The same year of bills by two versions of a policy: who gains, who loses, what it costs. */
final class Comparison {
  private final Calculator before;
  private final Calculator after;
  private final List<Change> changes = new ArrayList<>();
  private final Map<Fund, Money> cost = new EnumMap<>(Fund.class);
  private final Map<String, Group> groups = new TreeMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private int bills;

  Comparison(Calculator before, Calculator after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What one person pays more (positive) or less by the new version.
   *
   * @param bills how many she had
   */
  record Change(String person, String group, int bills, Money old, Money fresh) {
    Money difference() {
      return fresh.minus(old);
    }
  }

  /** Sums of one group of people. */
  record Group(int gain, int lose, int same, Money difference) {
    static final Group NONE = new Group(0, 0, 0, Money.ZERO);

    Group with(Money change) {
      return new Group(
          gain + (change.isNegative() ? 1 : 0),
          lose + (change.isPositive() ? 1 : 0),
          same + (change.isZero() ? 1 : 0),
          difference.plus(change));
    }
  }

  private record Year(Money person, Map<Fund, Money> funds) {}

  void run(List<Person> people) {
    for (Person person : people) {
      try {
        Year old = year(before, person);
        Year fresh = year(after, person);
        bills += person.bills().size();
        String group = String.join("+", new java.util.TreeSet<>(person.groups()));
        Change change =
            new Change(person.name(), group, person.bills().size(), old.person(), fresh.person());
        changes.add(change);
        groups.merge(group, Group.NONE.with(change.difference()), Comparison::sum);
        fresh.funds().forEach((fund, money) -> cost.merge(fund, money, Money::plus));
        old.funds().forEach((fund, money) -> cost.merge(fund, money.negated(), Money::plus));
      } catch (ProblemException refusal) {
        // a bill one version has no rule for cannot be compared; it is counted, not hidden
        refused.merge(refusal.getMessage(), 1, Integer::sum);
      }
    }
  }

  private static Group sum(Group one, Group other) {
    return new Group(
        one.gain + other.gain,
        one.lose + other.lose,
        one.same + other.same,
        one.difference.plus(other.difference));
  }

  private static Year year(Calculator calculator, Person person) {
    Accumulators year = Accumulators.NONE;
    Money own = Money.ZERO;
    Map<Fund, Money> funds = new EnumMap<>(Fund.class);
    for (YearOfBills.Bill one : person.bills()) {
      int admission = one.care() == CareKind.INPATIENT ? year.admissions() + 1 : 1;
      Situation situation =
          new Situation(
              calculator.pack().kind(),
              person.groups(),
              person.age(),
              admission,
              filing(one.filing()),
              year,
              Money.ZERO,
              false);
      Outcome outcome = calculator.calculate(situation, bill(one));
      Statement statement = outcome.statement();
      own = own.plus(statement.personTotal());
      statement.payments().forEach((fund, money) -> funds.merge(fund, money, Money::plus));
      year = outcome.after();
    }
    return new Year(own, funds);
  }

  private static FilingEffect filing(String code) {
    for (FilingEffect effect : FilingEffect.values()) {
      if (effect.code().equals(code)) {
        return effect;
      }
    }
    return FilingEffect.LOCAL;
  }

  private static Bill bill(YearOfBills.Bill one) {
    Money zero = Money.ZERO;
    Money first = one.firstPaid();
    List<BillLine> lines =
        List.of(
            line("1", ItemClass.A, one.classA(), zero, zero),
            line("2", ItemClass.B, one.classB(), zero, first),
            line("3", ItemClass.C, one.classC(), one.classC(), zero));
    return new Bill(
        "V",
        "H19010100001",
        "-",
        one.level(),
        "190101",
        one.care(),
        "",
        false,
        one.date(),
        one.date(),
        lines);
  }

  private static BillLine line(
      String number, ItemClass kind, Money amount, Money full, Money first) {
    return new BillLine(
        number,
        "X",
        "-",
        "14",
        kind,
        amount,
        full,
        Money.ZERO,
        first,
        amount.minus(full).minus(first));
  }

  List<Change> changes() {
    return changes;
  }

  /** What each fund pays more (positive) or less by the new version. */
  Map<Fund, Money> cost() {
    return cost;
  }

  Map<String, Group> groups() {
    return groups;
  }

  /** People whose year a version refused, by the refusal. */
  Map<String, Integer> refused() {
    return refused;
  }

  int bills() {
    return bills;
  }
}
