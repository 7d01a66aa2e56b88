package org.renshe.province.medical.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/** Bills and people of one pack by a seed; amounts lean towards edges. */
final class RandomBills {
  private static final List<String> LEVELS =
      List.of("1", "2", "3", "3p", "community", "out_of_province");

  private final Random random;
  private final boolean employee;

  RandomBills(String pack, long seed) {
    this.random = new Random(seed);
    this.employee = pack.endsWith("-employee");
  }

  /** A person and a bill, with the in-scope amount apart so that it can be varied. */
  record Sample(Situation person, Bill bill) {
    Sample with(FilingEffect filing) {
      return new Sample(
          new Situation(
              person.kind(),
              person.groups(),
              person.age(),
              person.admissionOrder(),
              filing,
              person.before(),
              person.accountBalance(),
              person.useAccount()),
          bill);
    }

    Sample withMoreInScope(long fen) {
      var line = bill.lines().get(0);
      Fixtures.Parts parts =
          new Fixtures.Parts(
              line.inScope().plus(Money.ofFen(fen)),
              line.firstSelfPay(),
              line.overLimit(),
              line.fullSelfPay());
      return new Sample(
          person, Fixtures.bill(bill.care(), bill.hospitalLevel(), bill.ends(), parts));
    }
  }

  Sample next() {
    CareKind care = random.nextInt(3) == 0 ? CareKind.OUTPATIENT : CareKind.INPATIENT;
    LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
    Fixtures.Parts parts =
        new Fixtures.Parts(
            Money.ofFen(amount(care)),
            Money.ofFen(amount(care) / 10),
            Money.ofFen(random.nextInt(3) == 0 ? amount(care) / 20 : 0),
            Money.ofFen(random.nextInt(3) == 0 ? amount(care) / 10 : 0));
    int age = random.nextInt(103);
    FilingEffect[] filings = FilingEffect.values();
    FilingEffect filing = filings[random.nextInt(filings.length)];
    Situation person =
        new Situation(
            employee ? InsuranceKind.EMPLOYEE : InsuranceKind.RESIDENT,
            groups(age),
            age,
            1 + random.nextInt(5),
            filing,
            before(),
            Money.ofFen(random.nextInt(3) * 123_456L),
            random.nextBoolean());
    String level = LEVELS.get(random.nextInt(LEVELS.size()));
    return new Sample(person, Fixtures.bill(care, level, day, parts));
  }

  private long amount(CareKind care) {
    long most = care == CareKind.OUTPATIENT ? 3_000_000 : 60_000_000;
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(200);
      case 1 -> random.nextInt(100) * 10_000L;
      case 2 -> (long) (random.nextDouble() * most);
      default -> (long) (random.nextDouble() * most / 10);
    };
  }

  /** All groups that age gives, so that both calculators read the same set. */
  private Set<String> groups(int age) {
    Set<String> groups = new TreeSet<>();
    if (employee) {
      groups.add(random.nextBoolean() ? "working" : "retired");
      if (groups.contains("retired") && random.nextInt(4) == 0) {
        groups.add("retired_pre2001");
      }
      return groups;
    }
    if (age < 19 || (age < 25 && random.nextBoolean())) {
      groups.addAll(age < 6 ? List.of("student_child", "child_under_6") : List.of("student_child"));
    } else {
      groups.addAll(List.of("adult", age < 60 ? "adult_19_59" : "elder_60"));
      if (age >= 70) {
        groups.add("elder_70");
      }
    }
    if (random.nextInt(3) == 0) {
      groups.add("low_income");
    }
    return groups;
  }

  private Accumulators before() {
    if (random.nextInt(3) == 0) {
      return Accumulators.NONE;
    }
    return new Accumulators(
        random.nextInt(5),
        Map.of(
            "deductible/inpatient", Money.ofFen(random.nextInt(200_000)),
            "deductible/outpatient", Money.ofFen(random.nextInt(200_000)),
            "in_scope/outpatient", Money.ofFen(random.nextInt(5_000_000)),
            "paid/POOL/outpatient", Money.ofFen(random.nextInt(600_000)),
            "paid/POOL/inpatient", Money.ofFen(random.nextInt(65_000_000)),
            "paid/LARGE_AMOUNT/inpatient", Money.ofFen(random.nextInt(60_000_000)),
            "paid/SERIOUS_ILLNESS/inpatient", Money.ofFen(random.nextInt(40_000_000)),
            "base/SERIOUS_ILLNESS", Money.ofFen(random.nextInt(30_000_000))));
  }
}
