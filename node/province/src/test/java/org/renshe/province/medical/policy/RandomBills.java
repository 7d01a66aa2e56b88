package org.renshe.province.medical.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;

/** Bills and people of one pack by a seed; amounts lean towards edges. */
final class RandomBills {
  private static final List<String> LEVELS =
      List.of("1", "2", "3", "3p", "community", "out_of_province");
  private static final List<String> DISEASES = List.of("M01600", "M03900", "M00503", "M91100");
  private static final String[] POOR = {"tekun", "dibao", "fanpin", "dibao_edge"};
  private static final String[] RANKS = {"section_and_below", "county", "bureau_and_above"};

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
              person.useAccount(),
              person.history()),
          bill);
    }

    Sample withMoreInScope(long fen) {
      List<BillLine> lines = new ArrayList<>(bill.lines());
      BillLine line = lines.get(0);
      Fixtures.Parts parts =
          new Fixtures.Parts(
              line.inScope().plus(Money.ofFen(fen)),
              line.firstSelfPay(),
              line.overLimit(),
              line.fullSelfPay());
      lines.set(0, parts.line(line.dualChannel()));
      return new Sample(person, Fixtures.with(bill, lines));
    }
  }

  Sample next() {
    int age = random.nextInt(103);
    Bill bill = bill();
    FilingEffect[] filings = FilingEffect.values();
    Situation person =
        new Situation(
            employee ? InsuranceKind.EMPLOYEE : InsuranceKind.RESIDENT,
            groups(age),
            age,
            1 + random.nextInt(5),
            filings[random.nextInt(filings.length)],
            before(),
            Money.ofFen(random.nextInt(3) * 123_456L),
            random.nextBoolean(),
            history(bill));
    return new Sample(person, bill);
  }

  private Bill bill() {
    CareKind care = random.nextInt(3) == 0 ? CareKind.OUTPATIENT : CareKind.INPATIENT;
    String medType =
        random.nextInt(3) > 0
            ? (care == CareKind.OUTPATIENT ? "11" : "21")
            : care == CareKind.OUTPATIENT ? pick("14", "14", "9901", "41") : pick("52", "71", "21");
    LocalDate ends = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
    List<BillLine> lines = new ArrayList<>(List.of(parts(care).line(null)));
    if (random.nextInt(8) == 0) {
      lines.add(parts(care).line(BillLine.DualChannel.A));
      lines.add(parts(care).line(BillLine.DualChannel.B));
    }
    boolean disease = medType.equals("14") || medType.equals("9901");
    BillSigns signs =
        new BillSigns(
            disease ? DISEASES.get(random.nextInt(DISEASES.size())) : null,
            false,
            BillSigns.Injury.NONE,
            care == CareKind.INPATIENT && random.nextInt(8) == 0 ? "V0" : null);
    int days = care == CareKind.OUTPATIENT ? 0 : stayDays();
    Bill plain =
        Fixtures.bill(care, LEVELS.get(random.nextInt(LEVELS.size())), ends, medType, parts(care));
    return Fixtures.with(Fixtures.with(plain, lines), ends.minusDays(days)).with(signs);
  }

  private int stayDays() {
    return random.nextInt(4) == 0 ? random.nextInt(400) : random.nextInt(20);
  }

  private String pick(String... of) {
    return of[random.nextInt(of.length)];
  }

  private Fixtures.Parts parts(CareKind care) {
    return new Fixtures.Parts(
        Money.ofFen(amount(care)),
        Money.ofFen(amount(care) / 10),
        Money.ofFen(random.nextInt(3) == 0 ? amount(care) / 20 : 0),
        Money.ofFen(random.nextInt(3) == 0 ? amount(care) / 10 : 0));
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

  private History history(Bill bill) {
    Map<LocalDate, Accumulators> earlier = new HashMap<>();
    for (int year = 2022; year <= 2026; year++) {
      earlier.put(LocalDate.of(year, 1, 1), before());
      earlier.put(LocalDate.of(year, 7, 1), before());
    }
    List<History.Approval> approvals = new ArrayList<>();
    for (String code : List.of("M01600", "M00500", "M91100")) {
      String care = random.nextBoolean() ? null : pick("chronic", "special_disease");
      approvals.add(new History.Approval(code, care, LocalDate.of(2024, 1, 1), null));
    }
    boolean stay = bill.care() == CareKind.INPATIENT;
    return new History(
        earlier,
        approvals,
        stay && random.nextInt(8) == 0 ? earlierStay(bill, random.nextInt(200)) : null,
        stay && random.nextInt(3) == 0 ? earlierStay(bill, 5) : null,
        random.nextInt(12),
        random.nextInt(4),
        random.nextInt(4) > 0
            ? List.of()
            : List.of(
                new History.Relative(
                    new MemberCode("330000"), "G1", Money.ofFen(random.nextInt(99_999)))));
  }

  private History.Stay earlierStay(Bill bill, int daysBefore) {
    return new History.Stay(
        LEVELS.get(random.nextInt(LEVELS.size())),
        bill.begins().minusDays(daysBefore),
        bill.begins(),
        1 + random.nextInt(3),
        Money.ofFen(1 + random.nextInt(90_000)),
        Money.ofFen(1 + random.nextInt(9_000_000)));
  }

  /** All groups that age and other groups give, so that both calculators read the same set. */
  private Set<String> groups(int age) {
    Set<String> groups = new TreeSet<>();
    if (random.nextInt(4) == 0) {
      groups.add(pick(POOR));
      if (!groups.contains("dibao_edge")) {
        groups.add("low_income");
      }
    }
    if (random.nextInt(8) == 0) {
      groups.add(pick("hypertension", "diabetes", "listed_disease", "psychiatric"));
    }
    if (employee) {
      groups.add(random.nextBoolean() ? "working" : "retired");
      if (groups.contains("retired") && random.nextInt(4) == 0) {
        groups.add("retired_pre2001");
      }
      if (random.nextInt(4) == 0) {
        groups.add(pick(RANKS));
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
            "paid/POOL/two_diseases", Money.ofFen(random.nextInt(60_000)),
            "paid/LARGE_AMOUNT/inpatient", Money.ofFen(random.nextInt(60_000_000)),
            "paid/SERIOUS_ILLNESS/inpatient", Money.ofFen(random.nextInt(40_000_000)),
            "base/SERIOUS_ILLNESS", Money.ofFen(random.nextInt(30_000_000)),
            "base/ASSISTANCE", Money.ofFen(random.nextInt(900_000))));
  }
}
