package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/** What pays after the pooled fund, by hand. */
class LayersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  private static Outcome settle(String pack, String yaml, Situation person, Bill bill) {
    return Fixtures.calculator(pack, yaml).calculate(person, bill);
  }

  private static Situation person(
      String pack, int admission, Accumulators before, String... groups) {
    return Fixtures.person(
        SamplePacksTest.kind(pack), Set.of(groups), 65, admission, FilingEffect.LOCAL, before);
  }

  private static Bill stay(String inScope) {
    return Fixtures.bill(CareKind.INPATIENT, "3", DAY, Fixtures.Parts.inScope(inScope));
  }

  @Test
  void theRetireeSupplementPaysHalfOfPoolAndLargeAmountSegments() {
    String pack = "110000-employee";
    Accumulators before = Fixtures.year(2, "paid/POOL/inpatient", "99000.00");
    Outcome outcome =
        settle(pack, Fixtures.sample(pack), person(pack, 3, before, "retired"), stay("3000.00"));
    // 2350 x 91 % = 2138.50 but 1000 left: 1098.90 used, 98.90 own; 1251.10 x 80 % = 1000.88
    Statement statement = outcome.statement();
    assertEquals("1000.00", statement.paidBy(Fund.POOL).toYuan());
    assertEquals("1000.88", statement.paidBy(Fund.LARGE_AMOUNT).toYuan());
    // half of 98.90 + 250.22
    assertEquals("174.56", statement.paidBy(Fund.OTHER).toYuan());
    assertEquals("824.56", outcome.after().seriousIllnessBase().toYuan());
    assertEquals("174.56", outcome.after().paidBy(Fund.OTHER, "inpatient").toYuan());
  }

  @Test
  void theLargeAmountCeilingLeavesTheRestToThePersonAlone() {
    String pack = "110000-employee";
    Accumulators before =
        Fixtures.year(
            2, "paid/POOL/inpatient", "100000.00", "paid/LARGE_AMOUNT/inpatient", "399200.00");
    Statement statement =
        settle(pack, Fixtures.sample(pack), person(pack, 3, before, "retired"), stay("3000.00"))
            .statement();
    // 2350 x 80 % = 1880 but 800 left: 1000 used, 200 own; half of that, nothing of the rest
    assertEquals("800.00", statement.paidBy(Fund.LARGE_AMOUNT).toYuan());
    assertEquals("100.00", statement.paidBy(Fund.OTHER).toYuan());
  }

  @ParameterizedTest
  @CsvSource({
    "working, section_and_below, INPATIENT, 3, 960.00",
    "retired, section_and_below, INPATIENT, 3, 980.00",
    "working, county,            INPATIENT, 3, 980.00",
    "retired, bureau_and_above,  INPATIENT, 3, 1000.00",
    "working, county,            OUTPATIENT, 3, 200.00",
  })
  void civilServantsBySupplementOfTheirRank(
      String group, String rank, CareKind care, String level, String pays) {
    String pack = "360100-employee";
    // All of the bill is deductible and more: 800 inpatient; ceilings of 1000 by hand
    String yaml =
        Fixtures.sample(pack)
            .replace("amount: 800, basis: per_admission", "amount: 1000, basis: per_admission")
            .replace("amount: 300, basis: per_year", "amount: 1000, basis: per_year");
    Bill bill = Fixtures.bill(care, level, DAY, Fixtures.Parts.inScope("1000.00"));
    Statement statement =
        settle(pack, yaml, person(pack, 1, Accumulators.NONE, group, rank), bill).statement();
    assertEquals(pays, statement.paidBy(Fund.CIVIL_SERVANT).toYuan());
  }

  @Test
  void anEnterprisePaysAfterItsYearlyDeductibleUpToItsCeiling() {
    String yaml =
        Fixtures.resource("EX-EMP.yaml")
            + "enterprise:\n  - {group: any, care: inpatient, ratio_of_remaining_in_scope: '0.50',"
            + " deductible: 1000, ceiling: 700, src: T}\n";
    Accumulators before =
        Fixtures.year(1, "base/ENTERPRISE", "600.00", "paid/ENTERPRISE/inpatient", "0.00");
    Situation member = person("EX-employee", 1, before, "working", "enterprise");
    // 800 deductible + 15 % of 4000 = 1400 own; 400 of it below the year's deductible
    Outcome outcome = settle("EX-EMP", yaml, member, stay("4800.00"));
    assertEquals("500.00", outcome.statement().paidBy(Fund.ENTERPRISE).toYuan());
    assertEquals("2000.00", outcome.after().amount("base/ENTERPRISE").toYuan());
    Outcome second =
        settle(
            "EX-EMP",
            yaml,
            person("EX-employee", 1, outcome.after(), "working", "enterprise"),
            stay("4800.00"));
    assertEquals("200.00", second.statement().paidBy(Fund.ENTERPRISE).toYuan());
    Outcome outsider =
        settle("EX-EMP", yaml, person("EX-employee", 1, before, "working"), stay("4800.00"));
    assertEquals("0.00", outsider.statement().paidBy(Fund.ENTERPRISE).toYuan());
  }

  @Test
  void assistanceTakesADeductibleOfTheIncomeOnTheYearsTotal() {
    String pack = "360100-resident";
    Situation edge = person(pack, 1, Accumulators.NONE, "adult", "dibao_edge");
    // 9400 x 60 %; own 4360; deductible 10 % of 34000 = 3400; 60 % of 960
    Outcome first = settle(pack, Fixtures.sample(pack), edge, stay("10000.00"));
    assertEquals("576.00", first.statement().paidBy(Fund.ASSISTANCE).toYuan());
    assertTrue(
        first.statement().steps().stream()
            .anyMatch(step -> step.rule().startsWith("national-series.yaml:")),
        first.toString());
    // the deductible is used up: 60 % of all that is left
    Outcome second =
        settle(
            pack,
            Fixtures.sample(pack),
            person(pack, 2, first.after(), "adult", "dibao_edge"),
            stay("10000.00"));
    assertEquals("2616.00", second.statement().paidBy(Fund.ASSISTANCE).toYuan());
  }

  @Test
  void assistanceOfTheDestituteIsNinetyPercentOfInpatientCareOnly() {
    String pack = "460000-resident";
    Situation tekun = person(pack, 1, Accumulators.NONE, "adult", "tekun");
    Outcome outcome = settle(pack, Fixtures.sample(pack), tekun, stay("10600.00"));
    // 600 + 35 % of 10000 = 4100; low income: nothing above 5000 yet
    assertEquals("3690.00", outcome.statement().paidBy(Fund.ASSISTANCE).toYuan());
  }

  @Test
  void aListedDiseasePaysOnTheSelfPayOfItsPatients() {
    String pack = "310000-resident";
    Situation ill = person(pack, 1, Accumulators.NONE, "elder_60", "listed_disease");
    Statement statement = settle(pack, Fixtures.sample(pack), ill, stay("10300.00")).statement();
    // 300 + 30 % of 10000 = 3300 at 60 %
    assertEquals("1980.00", statement.paidBy(Fund.SERIOUS_ILLNESS).toYuan());
    Situation poor = person(pack, 1, Accumulators.NONE, "elder_60", "listed_disease", "low_income");
    assertEquals(
        "2145.00",
        settle(pack, Fixtures.sample(pack), poor, stay("10300.00"))
            .statement()
            .paidBy(Fund.SERIOUS_ILLNESS)
            .toYuan());
    assertEquals(
        "0.00",
        settle(
                pack,
                Fixtures.sample(pack),
                person(pack, 1, Accumulators.NONE, "elder_60"),
                stay("10300.00"))
            .statement()
            .paidBy(Fund.SERIOUS_ILLNESS)
            .toYuan());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1000.00",
    "4, 0, 1000.00",
    "6, 0, 7000.00",
    "6, 3, 16000.00",
    "60, 9, 61000.00"
  })
  void unbrokenYearsRaiseTheCeilingByAFifthAtMost(int unbroken, int claimless, String paid) {
    String pack = "360100-resident";
    Accumulators before =
        Fixtures.year(
            1,
            "paid/POOL/inpatient",
            "100000.00",
            "paid/SERIOUS_ILLNESS/inpatient",
            "299000.00",
            "base/SERIOUS_ILLNESS",
            "515333.33");
    Situation ill =
        person(pack, 2, before, "adult")
            .with(new History(Map.of(), List.of(), null, null, unbroken, claimless, List.of()));
    Statement statement = settle(pack, Fixtures.sample(pack), ill, stay("200000.00")).statement();
    assertEquals(paid, statement.paidBy(Fund.SERIOUS_ILLNESS).toYuan());
    assertEquals(paid, statement.limits().get(Fund.SERIOUS_ILLNESS).toYuan());
  }

  @Test
  void classBFirstPayCountsForSeriousIllnessWhereThePolicySaysSo() {
    String with =
        Fixtures.resource("EX-RES.yaml")
            .replaceFirst(
                "trigger: year_policy_scope_self_pay,",
                "trigger: year_policy_scope_self_pay, class_b_first_pay: true,");
    Bill bill =
        Fixtures.bill(
            CareKind.INPATIENT,
            "3",
            DAY,
            new Fixtures.Parts(
                Fixtures.yuan("11000.00"), Fixtures.yuan("2000.00"), Money.ZERO, Money.ZERO));
    Accumulators before = Fixtures.year(1, "base/SERIOUS_ILLNESS", "15000.00");
    Situation person = person("EX-resident", 1, before, "adult");
    // own 1000 + 3000 in scope, and 2000 of class B
    assertEquals(
        "2400.00",
        settle("EX-RES", Fixtures.resource("EX-RES.yaml"), person, bill)
            .statement()
            .paidBy(Fund.SERIOUS_ILLNESS)
            .toYuan());
    assertEquals(
        "3600.00",
        settle("EX-RES", with, person, bill).statement().paidBy(Fund.SERIOUS_ILLNESS).toYuan());
  }

  @Test
  void thePolicySaysWhetherAssistanceComesBeforeTheCivilServants() {
    String pack = "360100-employee";
    String swapped =
        Fixtures.sample(pack).replace("civil_servant>assistance", "assistance>civil_servant");
    Situation person = person(pack, 1, Accumulators.NONE, "working", "section_and_below", "dibao");
    // own 800 + 15 % of 10000 = 2300
    Statement usual = settle(pack, Fixtures.sample(pack), person, stay("10800.00")).statement();
    assertEquals("2208.00", usual.paidBy(Fund.CIVIL_SERVANT).toYuan());
    assertEquals("64.40", usual.paidBy(Fund.ASSISTANCE).toYuan());
    Statement other = settle(pack, swapped, person, stay("10800.00")).statement();
    assertEquals("1610.00", other.paidBy(Fund.ASSISTANCE).toYuan());
    assertEquals("662.40", other.paidBy(Fund.CIVIL_SERVANT).toYuan());
  }

  @Test
  void anOrderWithoutALayerOrTwiceTheSameIsRefused() {
    String good = Fixtures.resource("EX-EMP.yaml");
    for (String bad : List.of("civil_servant", "civil_servant>assistance>assistance", "")) {
      String yaml = good.replace("civil_servant>assistance", bad);
      ProblemException refusal =
          assertThrows(ProblemException.class, () -> Fixtures.pack("EX-EMP", yaml));
      assertEquals(PolicyProblem.VALUE_WRONG, refusal.problem());
    }
  }

  @Test
  void aCeilingOfTheAverageWageNamesTheRowOfTheSeries() {
    String pack = "440300-employee";
    Accumulators before = Fixtures.year(1, "paid/POOL/inpatient", "1049000.00");
    Statement statement =
        settle(pack, Fixtures.sample(pack), person(pack, 2, before, "working"), stay("20000.00"))
            .statement();
    assertEquals("1000.00", statement.paidBy(Fund.POOL).toYuan());
    Statement.Step wage =
        statement.steps().stream()
            .filter(step -> step.figure().equals("pool.averageWage"))
            .findFirst()
            .orElseThrow();
    assertTrue(wage.rule().startsWith("national-series.yaml:"), wage.rule());
    assertEquals("175000.00", wage.base().toYuan());
    assertEquals("1050000.00", wage.amount().toYuan());
  }

  @Test
  void aFloorRaisesThePoolOnlyOnceItIsDated() {
    String pack = "340000-resident";
    String dated =
        Fixtures.sample(pack).replace("kind: 保底报销,", "kind: 保底报销, valid_from: '2019-07-01',");
    // 60 % less 20 points on 8000 of 10000 is 3200; the floor outside the province is 40 %
    Bill bill =
        Fixtures.bill(
            CareKind.INPATIENT, "out_of_province", DAY, Fixtures.Parts.inScope("10000.00"));
    Situation away =
        Fixtures.person(
            InsuranceKind.RESIDENT, Set.of("adult"), 40, 1, FilingEffect.TEMPORARY_OTHER);
    assertEquals("3200.00", settle(pack, dated, away, bill).statement().paidBy(Fund.POOL).toYuan());
    String higher = dated.replace("ratio2: '0.40'", "ratio2: '0.45'");
    assertEquals(
        "3600.00", settle(pack, higher, away, bill).statement().paidBy(Fund.POOL).toYuan());
    String undated = Fixtures.sample(pack).replace("ratio2: '0.40'", "ratio2: '0.45'");
    assertEquals(
        "3200.00", settle(pack, undated, away, bill).statement().paidBy(Fund.POOL).toYuan());
  }
}
