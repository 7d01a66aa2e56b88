package org.renshe.deploy.policy;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.renshe.deploy.DeployProblem;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/** A year's bills of many people, in the order they fall for each. */
final class YearOfBills {
  private static final String HEADING =
      "person,groups,age,date,care,level,filing,class_a,class_b,share,class_c";

  private YearOfBills() {}

  /** One person's year. */
  record Person(String name, Set<String> groups, int age, List<Bill> bills) {
    Person {
      bills = List.copyOf(bills);
    }
  }

  /**
   * @param firstSelfPay share of {@code classB} that is paid first
   */
  record Bill(
      LocalDate date,
      CareKind care,
      String level,
      String filing,
      Money classA,
      Money classB,
      BasisPoints firstSelfPay,
      Money classC) {
    Money firstPaid() {
      return classB.times(firstSelfPay, RoundingMode.HALF_UP);
    }
  }

  /**
   * Reads a CSV file sorted by person and date.
   *
   * @throws org.renshe.protocol.problem.ProblemException naming the line that is wrong
   */
  static List<Person> read(Path file) {
    List<String> lines = Shelf.text(file).lines().toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADING)) {
      throw DeployProblem.CASE_WRONG.with(file + ":1", HEADING);
    }
    List<Person> people = new ArrayList<>();
    List<Bill> bills = new ArrayList<>();
    String[] last = null;
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (last != null && !last[0].equals(cells[0])) {
        people.add(person(last, bills));
        bills = new ArrayList<>();
      }
      try {
        bills.add(bill(cells));
      } catch (IllegalArgumentException
          | java.time.DateTimeException
          | ArrayIndexOutOfBoundsException e) {
        throw DeployProblem.CASE_WRONG.with(file + ":" + (i + 1), e.getMessage());
      }
      last = cells;
    }
    if (last != null) {
      people.add(person(last, bills));
    }
    return people;
  }

  private static Person person(String[] cells, List<Bill> bills) {
    return new Person(
        cells[0],
        Set.copyOf(Arrays.asList(cells[1].split("\\+"))),
        Integer.parseInt(cells[2]),
        bills);
  }

  private static Bill bill(String[] cells) {
    return new Bill(
        LocalDate.parse(cells[3]),
        CareKind.valueOf(cells[4].toUpperCase(Locale.ROOT)),
        cells[5],
        cells[6],
        Money.ofYuan(cells[7]),
        Money.ofYuan(cells[8]),
        BasisPoints.ofDecimal(cells[9]),
        Money.ofYuan(cells[10]));
  }

  /**
   * Invents a year: most people only see outpatient departments, one in eight stays in hospital,
   * few for much. The same seed gives the same year.
   */
  static List<Person> invent(InsuranceKind kind, int year, int people, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Person> all = new ArrayList<>(people);
    for (int i = 0; i < people; i++) {
      all.add(invent("P" + i, kind, year, random.split()));
    }
    return all;
  }

  private static Person invent(String name, InsuranceKind kind, int year, SplittableRandom random) {
    boolean old = random.nextInt(100) < 27;
    int age = old ? 60 + random.nextInt(30) : 19 + random.nextInt(41);
    Set<String> groups =
        kind == InsuranceKind.EMPLOYEE ? Set.of(old ? "retired" : "working") : Set.of("adult");
    List<Bill> bills = new ArrayList<>();
    int visits = random.nextInt(old ? 18 : 9);
    for (int i = 0; i < visits; i++) {
      bills.add(invent(year, CareKind.OUTPATIENT, random));
    }
    for (int odds = old ? 30 : 12; random.nextInt(100) < odds; odds /= 2) {
      bills.add(invent(year, CareKind.INPATIENT, random));
    }
    bills.sort(java.util.Comparator.comparing(Bill::date));
    return new Person(name, groups, age, bills);
  }

  private static Bill invent(int year, CareKind care, SplittableRandom random) {
    // a product of three spreads as medical costs do: many small, few great
    long spread = (1 + random.nextLong(40)) * (1 + random.nextLong(40)) * (1 + random.nextLong(40));
    long fen = care == CareKind.INPATIENT ? 100_000 + spread * 180 : 2_000 + spread * 3;
    String[] levels = {"1", "2", "2", "3", "3", "3"};
    String filing =
        random.nextInt(100) < 6
            ? List.of("long_term", "temporary_other").get(random.nextInt(2))
            : "local";
    return new Bill(
        LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)),
        care,
        levels[random.nextInt(levels.length)],
        filing,
        Money.ofFen(fen * 7 / 10),
        Money.ofFen(fen / 4),
        new BasisPoints(1_000),
        Money.ofFen(fen / 20));
  }
}
