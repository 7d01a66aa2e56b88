package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
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
    Situation retired =
        new Situation(
            InsuranceKind.EMPLOYEE,
            Set.of("retired"),
            66,
            1,
            FilingEffect.LONG_TERM,
            Accumulators.NONE,
            Fixtures.yuan("1500.00"),
            true);
    Statement statement = pack("EX-EMP").calculate(retired, BILL_X).statement();
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
  void example2cAFactorIsNotAFormOfTheCutThatLoads() {
    String factor =
        Fixtures.resource("EX-EMP.yaml")
            .replace("method: ratio_points, value: '0.20'", "method: factor, value: '0.20'");
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> Fixtures.pack("EX-EMP", factor));
    assertEquals(PolicyProblem.VALUE_WRONG, refusal.problem());
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
}
