package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/** The worked examples of cross-province settlement (EX-EMP, EX-RES): policies invented. */
class CrossProvinceExamplesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  /** 32 700.00 in all. */
  private static final Bill BILL_X =
      Fixtures.bill(
          CareKind.INPATIENT,
          "3",
          DAY,
          new Fixtures.Parts(
              Fixtures.yuan("26750.00"),
              Fixtures.yuan("2650.00"),
              Fixtures.yuan("2400.00"),
              Fixtures.yuan("900.00")));

  private static Calculator pack(String name) {
    return Fixtures.pack(name, Fixtures.resource(name + ".yaml")).compile();
  }

  @Test
  void example1RetiredFiledLongTermPaysFromHerAccountFirst() {
    Statement statement =
        pack("EX-EMP").calculate(retired(FilingEffect.LONG_TERM), BILL_X).statement();
    assertEquals("800.00", statement.deductible().toYuan());
    assertEquals("23355.00", statement.paidBy(Fund.POOL).toYuan());
    assertEquals("9345.00", statement.personTotal().toYuan());
    assertEquals("1500.00", statement.paidBy(Fund.PERSONAL_ACCOUNT).toYuan());
    assertEquals("7845.00", statement.cash().toYuan());
    assertEquals("0.00", statement.accountBalance().toYuan());
    assertEquals(9_000, statement.poolRatio().value());
    assertTrue(statement.isConsistent());
  }

  @Test
  void example2TemporaryLosesTwentyPointsAndHasTheDeductibleOfOutsiders() {
    Statement statement = working(FilingEffect.TEMPORARY_OTHER);
    assertEquals("1200.00", statement.deductible().toYuan());
    assertEquals("16607.50", statement.paidBy(Fund.POOL).toYuan());
    assertEquals("16092.50", statement.personTotal().toYuan());
  }

  @Test
  void example1bTheRelativesWalletPaysAfterHerOwnAccount() {
    History.Relative son =
        new History.Relative(new MemberCode("330000"), "G1", Fixtures.yuan("2000.00"));
    History history = new History(Map.of(), List.of(), null, null, 0, 0, List.of(son));
    Statement statement =
        pack("EX-EMP").calculate(retired(FilingEffect.LONG_TERM).with(history), BILL_X).statement();
    assertEquals("1500.00", statement.paidBy(Fund.PERSONAL_ACCOUNT).toYuan());
    assertEquals("2000.00", statement.mutualAidTotal().toYuan());
    assertEquals("3500.00", statement.accountTotal().toYuan());
    assertEquals("5845.00", statement.cash().toYuan());
    assertEquals(new MemberCode("330000"), statement.mutualAid().get(0).payer());
    assertTrue(statement.isConsistent());
  }

  @Test
  void example1cAtHomeDuringTheFilingSheGetsTheReferralLevel() {
    Statement statement =
        pack("EX-EMP").calculate(retired(FilingEffect.LONG_TERM_BACK_HOME), BILL_X).statement();
    assertEquals("20760.00", statement.paidBy(Fund.POOL).toYuan());
  }

  @Test
  void example2bWherePolicyWaivesTheFilingTheFiguresAreThoseOfTheTemporary() {
    String yaml =
        Fixtures.resource("EX-EMP.yaml")
            .replace("filing: temporary_other, amount", "filing: unfiled, amount")
            .replace("{filing: temporary_other, method", "{filing: unfiled, method");
    Situation person =
        Fixtures.person(InsuranceKind.EMPLOYEE, Set.of("working"), 40, 1, FilingEffect.UNFILED);
    Statement statement = Fixtures.calculator("EX-EMP", yaml).calculate(person, BILL_X).statement();
    assertEquals("16607.50", statement.paidBy(Fund.POOL).toYuan());
  }

  @Test
  void example2cAFactorLeavesFourFifthsOfTheRatio() {
    Situation person =
        Fixtures.person(
            InsuranceKind.EMPLOYEE, Set.of("working"), 40, 1, FilingEffect.TEMPORARY_OTHER);
    Statement statement =
        Fixtures.calculator("EX-EMP", factor("0.80")).calculate(person, BILL_X).statement();
    assertEquals("17374.00", statement.paidBy(Fund.POOL).toYuan());
    assertEquals(6_800, statement.poolRatio().value());
  }

  @Test
  void aFactorThatTakesMoreThanTheCapOfAnyBandIsRefused() {
    // 90 % x 0.78 takes 19.8 points, 85 % less; 0.77 takes 20.7 of the retired
    Fixtures.pack("EX-EMP", factor("0.78"));
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> Fixtures.pack("EX-EMP", factor("0.77")));
    assertEquals(PolicyProblem.CUT_TOO_DEEP, refusal.problem());
    assertTrue(refusal.getMessage().contains("0.207"), refusal.getMessage());
  }

  private static String factor(String value) {
    return Fixtures.resource("EX-EMP.yaml")
        .replace(
            "temporary_other, method: ratio_points, value: '0.20'",
            "temporary_other, method: ratio_factor, value: '" + value + "'");
  }

  @Test
  void example2dReferredLosesTenPoints() {
    assertEquals(
        "19162.50", working(FilingEffect.REFERRAL_OR_EMERGENCY).paidBy(Fund.POOL).toYuan());
  }

  @Test
  void unfiledIsRefusedWhereThePolicyHasNoRowForIt() {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> working(FilingEffect.UNFILED));
    assertEquals(PolicyProblem.NO_RULE, refusal.problem());
  }

  @Test
  void example3EmergencyReachesThePoolsCeilingAndSeriousIllness() {
    Accumulators before =
        Fixtures.year(0, "paid/POOL/inpatient", "120000.00", "base/SERIOUS_ILLNESS", "9000.00");
    Situation resident =
        Fixtures.person(
            InsuranceKind.RESIDENT,
            Set.of("adult"),
            40,
            1,
            FilingEffect.REFERRAL_OR_EMERGENCY,
            before);
    Bill bill =
        Fixtures.bill(
            CareKind.INPATIENT,
            "3",
            DAY,
            new Fixtures.Parts(
                Fixtures.yuan("158000.00"),
                Fixtures.yuan("13000.00"),
                Fixtures.yuan("6000.00"),
                Fixtures.yuan("9400.00")));
    Outcome outcome = pack("EX-RES").calculate(resident, bill);
    Statement statement = outcome.statement();
    assertEquals("80000.00", statement.paidBy(Fund.POOL).toYuan());
    assertEquals("44300.00", statement.paidBy(Fund.SERIOUS_ILLNESS).toYuan());
    assertEquals("124300.00", statement.fundTotal().toYuan());
    assertEquals("62100.00", statement.personTotal().toYuan());
    assertEquals("200000.00", outcome.after().paidBy(Fund.POOL).toYuan());
    assertEquals("87000.00", outcome.after().seriousIllnessBase().toYuan());
    assertEquals(1, outcome.after().admissions());
    assertEquals(before, outcome.after().minus(outcome.after().minus(before)));
  }

  private static Statement working(FilingEffect filing) {
    Situation person = Fixtures.person(InsuranceKind.EMPLOYEE, Set.of("working"), 40, 1, filing);
    return pack("EX-EMP").calculate(person, BILL_X).statement();
  }

  private static Situation retired(FilingEffect filing) {
    return new Situation(
        InsuranceKind.EMPLOYEE,
        Set.of("retired"),
        66,
        1,
        filing,
        Accumulators.NONE,
        Fixtures.yuan("1500.00"),
        true);
  }

  @Test
  void example4aTheDiseasesRatioWithoutDeductible() {
    Statement statement = chronic("M01600", "1000.00").statement();
    assertEquals("271.88", statement.paidBy(Fund.POOL).toYuan());
    assertEquals("196.62", statement.personTotal().toYuan());
    assertEquals("3800.00", statement.limits().get(Fund.POOL).toYuan());
  }

  @Test
  void example4bTheLimitOfTheDiseaseBites() {
    Outcome outcome = chronic("M01600", "4650.00");
    Statement statement = outcome.statement();
    assertEquals("150.00", statement.paidBy(Fund.POOL).toYuan());
    assertEquals("318.50", statement.personTotal().toYuan());
    assertEquals("200.00", statement.accountTotal().toYuan());
    assertEquals("118.50", statement.cash().toYuan());
    assertEquals("4800.00", outcome.after().paidForDisease("M01600").toYuan());
  }

  @Test
  void example4cAnotherDiseaseIsNotApprovedAnd4dALocalOneIsNotSettledAcrossProvinces() {
    assertEquals(
        PolicyProblem.DISEASE_NOT_APPROVED,
        assertThrows(ProblemException.class, () -> chronic("M04600", "0.00")).problem());
    assertEquals(
        PolicyProblem.DISEASE_NOT_CROSS_PROVINCE,
        assertThrows(ProblemException.class, () -> chronic("M91100", "0.00")).problem());
  }

  @Test
  void example4eAnotherApprovedDiseaseHasItsOwnLimit() {
    Statement statement = chronic("M03900", "4800.00").statement();
    assertEquals("271.88", statement.paidBy(Fund.POOL).toYuan());
    assertEquals("3600.00", statement.limits().get(Fund.POOL).toYuan());
  }

  @Test
  void severalDiseasesMayShareTheHighestLimitOrTheSum() {
    for (String several : List.of("highest", "sum")) {
      String yaml =
          Fixtures.resource("EX-EMP.yaml")
              .replace("by_discharge_date", "by_discharge_date\n  several_diseases: " + several);
      Accumulators before =
          Fixtures.year(0, "disease/M01600", "4700.00", "disease/M03900", "50.00");
      Statement statement =
          Fixtures.calculator("EX-EMP", yaml)
              .calculate(patient(before), visit("M03900"))
              .statement();
      // 4800 in all, or 4800 + 3600 + 1000
      assertEquals(
          several.equals("highest") ? "50.00" : "4650.00",
          statement.limits().get(Fund.POOL).toYuan());
    }
  }

  /** Insulin 乙 10 % 260.00, strips 丙 80.00, laboratory 甲 128.50. */
  private static Outcome chronic(String disease, String usedForDiabetes) {
    Accumulators before = Fixtures.year(0, "disease/M01600", usedForDiabetes);
    return pack("EX-EMP").calculate(patient(before), visit(disease));
  }

  private static Bill visit(String disease) {
    Fixtures.Parts parts =
        new Fixtures.Parts(
            Fixtures.yuan("362.50"), Fixtures.yuan("26.00"), Money.ZERO, Fixtures.yuan("80.00"));
    return Fixtures.bill(CareKind.OUTPATIENT, "3", DAY, "14", parts)
        .with(BillSigns.NONE.withDisease(disease));
  }

  private static Situation patient(Accumulators before) {
    List<History.Approval> approvals =
        Stream.of("M01600", "M03900", "M91100")
            .map(code -> new History.Approval(code, null, LocalDate.of(2025, 1, 1), null))
            .toList();
    return new Situation(
            InsuranceKind.EMPLOYEE,
            Set.of("working"),
            50,
            1,
            FilingEffect.LONG_TERM,
            before,
            Fixtures.yuan("200.00"),
            true)
        .with(new History(Map.of(), approvals, null, null, 0, 0, List.of()));
  }
}
