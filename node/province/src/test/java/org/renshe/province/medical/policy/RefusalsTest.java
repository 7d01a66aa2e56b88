package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.policy.pack.SeriesParser;

/** What the engine does not settle, and how it says so. */
class RefusalsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  private static ProblemException refused(String pack, Situation person, Bill bill) {
    Calculator calculator = Fixtures.calculator(pack);
    return assertThrows(ProblemException.class, () -> calculator.calculate(person, bill));
  }

  private static Situation employee(String... groups) {
    return Fixtures.person(InsuranceKind.EMPLOYEE, Set.of(groups), 66, 1, FilingEffect.LOCAL);
  }

  private static Bill bill(CareKind care, String medType, String inScope) {
    return Fixtures.bill(care, "3", DAY, medType, Fixtures.Parts.inScope(inScope));
  }

  @ParameterizedTest
  @CsvSource({"110000-resident,special_disease", "340000-resident,special_disease"})
  void aRatioThatTheFileLeavesOpenIsRefusedByItsRow(String pack, String care) {
    Situation person =
        Fixtures.person(InsuranceKind.RESIDENT, Set.of("adult"), 50, 1, FilingEffect.LOCAL)
            .with(SpecialCareTest.approved("M00500", care));
    Bill bill =
        bill(CareKind.OUTPATIENT, "14", "1000.00").with(BillSigns.NONE.withDisease("M00500"));
    ProblemException refusal = refused(pack, person, bill);
    assertEquals(PolicyProblem.NOT_CALCULATED, refusal.problem());
    assertTrue(refusal.getMessage().contains("(" + care + ")"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(pack + ".yaml:"), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "340100-employee,INPATIENT,71",
    "340100-employee,INPATIENT,52",
    "360100-employee,OUTPATIENT,51",
  })
  void careWithoutARowIsRefused(String pack, CareKind care, String medType) {
    ProblemException refusal = refused(pack, employee("working"), bill(care, medType, "1000.00"));
    assertEquals(PolicyProblem.NO_RULE, refusal.problem());
  }

  @Test
  void aDiseaseBillNamesItsDisease() {
    ProblemException refusal =
        refused("310000-employee", employee("working"), bill(CareKind.OUTPATIENT, "14", "9.00"));
    assertEquals(PolicyProblem.SITUATION_UNKNOWN, refusal.problem());
    assertTrue(refusal.getMessage().contains("diseaseCode"), refusal.getMessage());
  }

  @Test
  void aSpecialDrugSaysItsKindAndThePolicyPaysIt() {
    Bill drugs = bill(CareKind.OUTPATIENT, "18", "1000.00");
    assertEquals(
        PolicyProblem.SITUATION_UNKNOWN,
        refused("360100-employee", employee("working"), drugs).problem());
    Bill kindA = SpecialCareTest.dualChannel(drugs, "A");
    assertEquals(
        PolicyProblem.NO_RULE, refused("340100-employee", employee("working"), kindA).problem());
  }

  @Test
  void anInjuryOfAThirdPartyIsNotPaid() {
    Bill bill =
        bill(CareKind.INPATIENT, "22", "1000.00")
            .with(new BillSigns(null, false, BillSigns.Injury.THIRD_PARTY, null));
    assertEquals(
        PolicyProblem.THIRD_PARTY_PAYS,
        refused("340100-employee", employee("working"), bill).problem());
  }

  @Test
  void anIncomeThatTheSeriesDoesNotHaveIsRefusedByTheAssistanceRow() {
    ProblemException refusal =
        refused(
            "460000-employee",
            employee("working", "dibao_edge"),
            bill(CareKind.INPATIENT, "21", "100000.00"));
    assertEquals(PolicyProblem.SERIES_MISSING, refusal.problem());
    assertTrue(refusal.getMessage().contains("000000-assistance.yaml:"), refusal.getMessage());
    assertTrue(
        refusal.getMessage().contains("disposable_income of 460000 for 2025"),
        refusal.getMessage());
  }

  @Test
  void aWageThatTheSeriesDoesNotHaveIsRefusedByTheCeiling() {
    String empty =
        """
        schema: renshe-national-series/1
        verification: verified
        caps:
          - {filing: referral_or_emergency, most: '0.10'}
          - {filing: temporary_other, most: '0.20'}
          - {filing: unfiled, most: '0.20'}
        """;
    NationalSeries national = SeriesParser.parse(empty.getBytes(StandardCharsets.UTF_8));
    PolicyPack pack =
        PolicyPack.load("440300-employee", SamplePacks.bytes("440300-employee"), national);
    Bill bill = bill(CareKind.INPATIENT, "21", "20000.00");
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> pack.compile(null, national).calculate(employee("working"), bill));
    assertEquals(PolicyProblem.SERIES_MISSING, refusal.problem());
    assertTrue(
        refusal.getMessage().contains("average_wage of 440300 for 2025"), refusal.getMessage());
  }

  @Test
  void assistanceOfAFileThatIsNotThereIsRefused() {
    Calculator alone =
        Fixtures.pack("460000-employee", Fixtures.sample("460000-employee")).compile();
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () ->
                alone.calculate(
                    employee("working", "dibao"), bill(CareKind.INPATIENT, "21", "9000.00")));
    assertEquals(PolicyProblem.INHERITS_UNKNOWN, refusal.problem());
  }

  @Test
  void aStayOverTheYearNeedsTheYearItBeganIn() {
    Bill bill =
        LongStaysTest.stay(LocalDate.of(2026, 6, 21), LocalDate.of(2026, 7, 11), "10000.00");
    ProblemException refusal = refused("310000-employee", employee("working"), bill);
    assertEquals(PolicyProblem.SITUATION_UNKNOWN, refusal.problem());
    assertTrue(refusal.getMessage().contains("earlierYears = 2025-07-01"), refusal.getMessage());
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
    assertThrows(
        ProblemException.class,
        () -> new History(Map.of(), List.of(), null, null, -1, 0, List.of()));
  }

  @Test
  void everyProblemHasItsOwnCode() {
    List<String> codes =
        List.of(PolicyProblem.values()).stream().map(PolicyProblem::code).distinct().toList();
    assertEquals(PolicyProblem.values().length, codes.size());
    assertTrue(codes.stream().allMatch(code -> code.matches("RS-MED-01\\d\\d")));
  }
}
