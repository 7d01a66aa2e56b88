package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.ProblemException;

class RefusalsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  private static ProblemException refused(String pack, Situation person, Bill bill) {
    Calculator calculator = Fixtures.pack(pack, Fixtures.sample(pack)).compile();
    return assertThrows(ProblemException.class, () -> calculator.calculate(person, bill));
  }

  private static Situation employee(String group) {
    return Fixtures.person(InsuranceKind.EMPLOYEE, Set.of(group), 66, 1, FilingEffect.LOCAL);
  }

  private static Bill bill(CareKind care, String medType, String inScope) {
    return Fixtures.bill(care, "3", DAY, medType, Fixtures.Parts.inScope(inScope));
  }

  @ParameterizedTest
  @CsvSource({
    "310000-employee,OUTPATIENT,14,outpatient_major",
    "310000-employee,INPATIENT,71,home_bed",
    "510100-employee,OUTPATIENT,41,pharmacy",
    "360100-employee,INPATIENT,52,childbirth",
    "360100-employee,OUTPATIENT,18,dual_channel_A"
  })
  void specialCareIsRefusedByTheRowThatIsForIt(
      String pack, CareKind care, String medType, String what) {
    ProblemException refusal = refused(pack, employee("working"), bill(care, medType, "1000.00"));
    assertEquals(PolicyProblem.NOT_CALCULATED, refusal.problem());
    assertTrue(refusal.getMessage().contains("(" + what + ")"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(pack + ".yaml:"), refusal.getMessage());
  }

  @Test
  void specialCareWithoutARowIsRefusedToo() {
    ProblemException refusal =
        refused(
            "340100-employee", employee("working"), bill(CareKind.OUTPATIENT, "1401", "1000.00"));
    assertEquals(PolicyProblem.NO_RULE, refusal.problem());
  }

  @Test
  void twoDiseasesAreRefusedByTheirCeiling() {
    Situation person =
        Fixtures.person(InsuranceKind.RESIDENT, Set.of("hypertension"), 50, 1, FilingEffect.LOCAL);
    ProblemException refusal =
        refused("360100-resident", person, bill(CareKind.OUTPATIENT, "9901", "100.00"));
    assertTrue(refusal.getMessage().contains("two_diseases"), refusal.getMessage());
  }

  @Test
  void aListedDiseaseIsRefusedByTheListThatPaysForIt() {
    Situation person =
        Fixtures.person(
            InsuranceKind.RESIDENT,
            Set.of("elder_60", "listed_disease"),
            66,
            1,
            FilingEffect.LOCAL);
    ProblemException refusal =
        refused("310000-resident", person, bill(CareKind.INPATIENT, "21", "1000.00"));
    assertTrue(refusal.getMessage().contains("listed_disease"), refusal.getMessage());
  }

  @Test
  void aCeilingByTheAverageWageIsRefusedOnlyWhereItCouldBite() {
    Situation rich =
        Fixtures.person(
            InsuranceKind.EMPLOYEE,
            Set.of("working"),
            40,
            2,
            FilingEffect.LOCAL,
            Fixtures.year(1, "paid/POOL/inpatient", "299000.00"));
    ProblemException refusal =
        refused("440300-employee", rich, bill(CareKind.INPATIENT, "21", "20000.00"));
    assertTrue(refusal.getMessage().contains("multiple_of_average_wage"), refusal.getMessage());
  }

  @Test
  void theContinuityBonusIsRefusedOnlyWhereTheCeilingBites() {
    Situation ill =
        Fixtures.person(
            InsuranceKind.RESIDENT,
            Set.of("adult"),
            40,
            2,
            FilingEffect.LOCAL,
            Fixtures.year(
                1,
                "paid/POOL/inpatient",
                "100000.00",
                "paid/SERIOUS_ILLNESS/inpatient",
                "299000.00",
                "base/SERIOUS_ILLNESS",
                "515333.33"));
    ProblemException refusal =
        refused("360100-resident", ill, bill(CareKind.INPATIENT, "21", "50000.00"));
    assertTrue(refusal.getMessage().contains("continuity_bonus"), refusal.getMessage());
  }

  @Test
  void aStayBeyondTheLongestSettlementIsRefused() {
    Bill bill = bill(CareKind.INPATIENT, "21", "1000.00");
    Bill stay =
        new Bill(
            bill.visitId(),
            bill.institutionCode(),
            bill.institutionName(),
            bill.hospitalLevel(),
            bill.treatmentDivision(),
            bill.care(),
            bill.medType(),
            false,
            DAY.minusDays(91),
            DAY,
            bill.lines());
    ProblemException refusal = refused("110000-employee", employee("working"), stay);
    assertTrue(refusal.getMessage().contains("max_settlement_days"), refusal.getMessage());
  }

  @Test
  void levelsGroupsKindsAndSumsThatAreNotUnderstoodAreRefused() {
    Bill bill = bill(CareKind.INPATIENT, "21", "1000.00");
    Bill level = Fixtures.bill(CareKind.INPATIENT, "9", DAY, Fixtures.Parts.inScope("1000.00"));
    Bill negative = Fixtures.bill(CareKind.INPATIENT, "3", DAY, Fixtures.Parts.inScope("-1000.00"));
    String pack = "340100-employee";
    assertEquals(
        PolicyProblem.SITUATION_UNKNOWN, refused(pack, employee("working"), level).problem());
    assertEquals(
        PolicyProblem.BILL_INCONSISTENT, refused(pack, employee("working"), negative).problem());
    assertEquals(PolicyProblem.NO_RULE, refused(pack, employee("adult"), bill).problem());
    assertEquals(
        PolicyProblem.KIND_DIFFERS,
        refused("340100-resident", employee("working"), bill).problem());
    assertThrows(ProblemException.class, () -> employee("wrking"));
  }

  @Test
  void everyProblemHasItsOwnCode() {
    List<String> codes =
        List.of(PolicyProblem.values()).stream().map(PolicyProblem::code).distinct().toList();
    assertEquals(PolicyProblem.values().length, codes.size());
    assertTrue(codes.stream().allMatch(code -> code.matches("RS-MED-01\\d\\d")));
  }
}
