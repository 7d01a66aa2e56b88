package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * Every published example of worked-examples.yaml that is consistent, to the fen. Where no pack of
 * the division comes with the program, a small one is made of the example's own figures.
 */
class PublishedExamplesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
  private static final String IN = "INPATIENT";
  private static final String OUT = "OUTPATIENT";

  /** What the file says in words: pack, care, level, group. */
  private static final Map<String, List<String>> CASES =
      Map.ofEntries(
          Map.entry("W08", List.of("310000-employee", IN, "3", "working")),
          Map.entry("W09", List.of("310000-resident", OUT, "2", "adult_19_59")),
          Map.entry("W10", List.of("110000-employee", IN, "3", "working")),
          Map.entry("W12", List.of("440100-resident", IN, "3", "adult")),
          Map.entry("W13", List.of("440300-employee", OUT, "3", "working")),
          Map.entry("W14", List.of("440300-employee", IN, "3", "working")),
          Map.entry("W15", List.of("330100-employee", OUT, "2", "working")),
          Map.entry("W16", List.of("330100-resident", IN, "3", "adult")),
          Map.entry("W17", List.of("320100-employee", OUT, "2", "working")),
          Map.entry("W19", List.of("510100-resident", IN, "3", "adult")),
          Map.entry("W20", List.of("410100-employee", OUT, "2", "working")),
          Map.entry("W21", List.of("410100-resident", IN, "3", "adult")),
          Map.entry("W22", List.of("460000-employee", OUT, "2", "working")),
          Map.entry("W23", List.of("460000-resident", IN, "3", "adult")),
          Map.entry("W24", List.of("460000-employee", OUT, "1", "working")),
          Map.entry("W25", List.of("340100-employee", OUT, "2", "working")),
          Map.entry("W26", List.of("340100-resident", IN, "3", "adult")),
          Map.entry("W27", List.of("120000-employee", OUT, "2", "working")),
          Map.entry("W28", List.of("500000-employee", OUT, "2", "working")),
          Map.entry("W29", List.of("610300-resident", IN, "3", "adult")),
          Map.entry("W30", List.of("610400-resident", IN, "1", "adult")),
          Map.entry("W33", List.of("610300-employee", OUT, "2", "working")),
          Map.entry("W35", List.of("611000-employee", OUT, "2", "working")),
          Map.entry("W36", List.of("611000-employee", OUT, "3", "working")),
          Map.entry("W38", List.of("W38-employee", OUT, "3", "working")));

  /** Tested one by one below. */
  private static final Set<String> SINGLE =
      Set.of("W01", "W04", "W06", "W07", "W11", "W34", "W37", "W39");

  /** Printed figures that do not follow from what is printed beside them. */
  private static final Set<String> INCONSISTENT = Set.of("W02", "W03", "W05", "W18", "W31", "W32");

  @TestFactory
  Stream<DynamicTest> comesOutToTheFen() {
    Map<String, JsonNode> examples = Examples.read("published");
    return CASES.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> check(entry.getValue(), examples.get(entry.getKey()))));
  }

  @Test
  void everyExampleIsTestedOrListed() {
    Set<String> tested = new HashSet<>(CASES.keySet());
    tested.addAll(SINGLE);
    Set<String> consistent = new HashSet<>();
    Set<String> inconsistent = new HashSet<>();
    Examples.read("published")
        .forEach(
            (id, example) ->
                ("consistent".equals(example.get("status").asText()) ? consistent : inconsistent)
                    .add(id));
    assertEquals(33, consistent.size());
    assertEquals(consistent, tested);
    assertEquals(INCONSISTENT, inconsistent);
  }

  @Test
  void w01ThirdStayOfARetiredPersonInBeijingWithoutTheSupplement() {
    Statement statement = thirdStayInBeijing("97372.18");
    assertEquals("650.00", statement.deductible().toYuan());
    assertEquals("91759.51", statement.paidBy(Fund.POOL).toYuan());
    assertEquals(
        "4962.67", statement.cash().minus(statement.deductible()).toYuan(), "pool_self_pay");
  }

  @Test
  void w02AndW03PrintOneAndThreeFenMoreThanTheirOwnSums() {
    Statement statement = thirdStayInBeijing("164411.81");
    assertEquals("91759.51", statement.paidBy(Fund.POOL).toYuan());
    assertPrinted("W02", "large_paid", "53631.71", statement.paidBy(Fund.LARGE_AMOUNT), "53631.70");
    assertPrinted("W03", "patient_total", "43694.67", statement.personTotal(), "43694.64");
    assertEquals("189085.85", statement.totals().total().toYuan());
  }

  @Test
  void w05LeavesOutTheDeductibleAndTheCeilingOfItsOwnPage() {
    Statement statement =
        stay("360100-employee", "3", Set.of("working", "section_and_below"), "200000.00");
    assertPrinted("W05", "patient", "1200.00", statement.personTotal(), "1064.09");
  }

  @Test
  void w18W31AndW32ContradictTheirOwnHeadings() {
    assertPrinted(
        "W18",
        "fund",
        "7200.00",
        stay("320100-resident", "3", Set.of("adult"), "10000.00").fundTotal(),
        "5850.00");
    assertPrinted(
        "W31",
        "fund",
        "5587.50",
        stay("610400-resident", "2", Set.of("adult"), "8000.00").fundTotal(),
        "5811.00");
    assertPrinted(
        "W32",
        "fund",
        "5100.00",
        stay("610400-resident", "3", Set.of("adult"), "10000.00").fundTotal(),
        "5400.00");
  }

  @Test
  void w04ClassBShareAndClassCLeaveBeforeTheDeductible() {
    Money shareOfB = percent("3000.00", 3_000);
    Statement statement =
        settle(
            "W04-employee",
            Set.of("working"),
            bill(
                CareKind.INPATIENT,
                new Fixtures.Parts(
                    Fixtures.yuan("9000.00").minus(shareOfB),
                    shareOfB,
                    Money.ZERO,
                    Fixtures.yuan("1000.00"))));
    assertEquals("5780.00", statement.fundTotal().toYuan());
    assertEquals("4220.00", statement.personTotal().toYuan());
  }

  @Test
  void w06TransferUpPaysOnlyTheDifference() {
    Bill bill =
        bill(CareKind.INPATIENT, Fixtures.Parts.inScope("10000.00"))
            .with(new BillSigns(null, false, BillSigns.Injury.NONE, "V0"));
    Money first = Fixtures.yuan("600.00");
    History.Stay before = new History.Stay("2", DAY.minusDays(20), DAY, 1, first, first);
    Situation person =
        person("510000-employee", Set.of("working"))
            .with(new History(Map.of(), List.of(), null, before, 0, 0, List.of()));
    Statement statement =
        Fixtures.calculator("510000-employee").calculate(person, bill).statement();
    assertEquals("200.00", statement.deductible().toYuan());
  }

  @Test
  void w07TenPointsBetweenLevelsAreAThousandOfTenThousand() {
    Set<String> adult = Set.of("adult");
    assertEquals("2000.00", stay("000000-resident", "2", adult, "10000.00").personTotal().toYuan());
    assertEquals("3000.00", stay("000000-resident", "3", adult, "10000.00").personTotal().toYuan());
  }

  @Test
  void w11GuangzhouWithTheOtherDeductibleOfTheRow() {
    String yaml = Fixtures.sample("440100-employee").replace("amount: 1600,", "amount: 1000,");
    Statement statement =
        Fixtures.calculator("440100-employee", yaml)
            .calculate(
                person("440100-employee", Set.of("working")),
                bill(CareKind.INPATIENT, Fixtures.Parts.inScope("10000.00")))
            .statement();
    assertEquals("7200.00", statement.fundTotal().toYuan());
  }

  @Test
  void w34ABillBelowTheDeductibleIsAllDeductible() {
    Bill bill = Fixtures.bill(CareKind.OUTPATIENT, "3", DAY, Fixtures.Parts.inScope("80.00"));
    Outcome outcome =
        Fixtures.calculator("611000-employee")
            .calculate(person("611000-employee", Set.of("working")), bill);
    assertEquals("80.00", outcome.statement().deductible().toYuan());
    assertEquals("0.00", outcome.statement().fundTotal().toYuan());
    assertEquals("80.00", outcome.after().deductiblePaid("outpatient").toYuan());
  }

  @Test
  void w37AnItemWithoutMappingIsClassC() {
    Money shareOfB = percent("60.00", 1_000);
    Statement statement =
        settle(
            "W37-employee",
            Set.of("working"),
            bill(
                CareKind.OUTPATIENT,
                new Fixtures.Parts(
                    Fixtures.yuan("79.80").minus(shareOfB),
                    shareOfB,
                    Money.ZERO,
                    Fixtures.yuan("18.00"))));
    assertEquals("62.73", statement.fundTotal().toYuan());
    assertEquals("35.07", statement.personTotal().toYuan());
  }

  @Test
  void w39ClassCAndClassBShareLeaveTheScope() {
    Money shareOfB = percent("4000.00", 1_000);
    Bill bill =
        bill(
            CareKind.OUTPATIENT,
            new Fixtures.Parts(
                Fixtures.yuan("22000.00").minus(shareOfB),
                shareOfB,
                Money.ZERO,
                Fixtures.yuan("3000.00")));
    Statement statement = settle("W37-employee", Set.of("working"), bill);
    assertEquals("21600.00", statement.totals().inScope().toYuan());
    assertEquals("25000.00", statement.totals().total().toYuan());
    assertEquals("18360.00", statement.fundTotal().toYuan());
  }

  /** Retired, third stay, 8240.49 paid by the pool before; no retiree supplement, as printed. */
  private static Statement thirdStayInBeijing(String inScope) {
    String yaml =
        Fixtures.sample("110000-employee")
            .replaceAll("(?m)^  - \\{fund: retiree_supplement.*$", "")
            .replaceAll("(?m)^  - \\{trigger: year_policy.*$", "");
    Situation person =
        Fixtures.person(
            InsuranceKind.EMPLOYEE,
            Set.of("retired"),
            65,
            3,
            FilingEffect.LOCAL,
            Fixtures.year(2, "paid/POOL/inpatient", "8240.49"));
    Fixtures.Parts parts =
        new Fixtures.Parts(
            Fixtures.yuan(inScope),
            Money.ZERO,
            Money.ZERO,
            Fixtures.yuan(inScope.equals("164411.81") ? "24674.04" : "0.00"));
    return Fixtures.calculator("110000-employee", yaml)
        .calculate(person, bill(CareKind.INPATIENT, parts))
        .statement();
  }

  private static void assertPrinted(
      String id, String figure, String printed, Money recomputed, String expected) {
    JsonNode published = Examples.read("published").get(id).get("published");
    assertEquals(printed, Fixtures.yuan(published.get(figure).asText()).toYuan(), id);
    assertEquals(expected, recomputed.toYuan(), id);
    assertNotEquals(printed, expected);
  }

  private static Statement stay(String pack, String level, Set<String> groups, String inScope) {
    return settle(
        pack,
        groups,
        Fixtures.bill(CareKind.INPATIENT, level, DAY, Fixtures.Parts.inScope(inScope)));
  }

  private static Statement settle(String pack, Set<String> groups, Bill bill) {
    return Fixtures.calculator(pack).calculate(person(pack, groups), bill).statement();
  }

  private static Situation person(String pack, Set<String> groups) {
    return Fixtures.person(SamplePacksTest.kind(pack), groups, 40, 1, FilingEffect.LOCAL);
  }

  private static Bill bill(CareKind care, Fixtures.Parts parts) {
    return Fixtures.bill(care, "3", DAY, parts);
  }

  private static Money percent(String yuan, int basisPoints) {
    return Fixtures.yuan(yuan).times(new BasisPoints(basisPoints), RoundingMode.HALF_UP);
  }

  private static void check(List<String> words, JsonNode example) {
    String pack = words.get(0);
    Bill bill =
        Fixtures.bill(
            CareKind.valueOf(words.get(1)),
            words.get(2),
            DAY,
            Fixtures.Parts.inScope(example.get("inputs").get("in_scope").asText()));
    Statement statement = settle(pack, Set.of(words.get(3)), bill);
    assertEquals(example.get("published").get("fund").asText(), statement.fundTotal().toYuan());
    assertEquals(example.get("inputs").get("deductible").asText(), statement.deductible().toYuan());
  }
}
