package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillLine.DualChannel;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/** Care of special kinds under the sample packs, by hand. */
class SpecialCareTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  static History approved(String code, String care) {
    History.Approval approval =
        new History.Approval(code, care, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
    return new History(Map.of(), List.of(approval), null, null, 0, 0, List.of());
  }

  /** The same bill with every line of a kind of dual-channel drug. */
  static Bill dualChannel(Bill bill, String kind) {
    List<BillLine> lines = new ArrayList<>();
    for (BillLine line : bill.lines()) {
      lines.add(
          new BillLine(
              line.number(),
              line.nationalCode(),
              line.name(),
              line.category(),
              line.itemClass(),
              line.amount(),
              line.fullSelfPay(),
              line.overLimit(),
              line.firstSelfPay(),
              line.inScope(),
              DualChannel.valueOf(kind),
              null));
    }
    return withLines(bill, lines);
  }

  private static Bill withLines(Bill bill, List<BillLine> lines) {
    return new Bill(
        bill.visitId(),
        bill.institutionCode(),
        bill.institutionName(),
        bill.hospitalLevel(),
        bill.treatmentDivision(),
        bill.care(),
        bill.medType(),
        bill.emergency(),
        bill.begins(),
        bill.ends(),
        lines,
        bill.signs());
  }

  private static Situation person(String pack, String group, Accumulators before) {
    return Fixtures.person(
        SamplePacksTest.kind(pack), Set.of(group), 66, 1, FilingEffect.LOCAL, before);
  }

  private static Bill bill(CareKind care, String medType, String level, String inScope) {
    return Fixtures.bill(care, level, DAY, medType, Fixtures.Parts.inScope(inScope));
  }

  /** Ratio, and what the pool pays of 1000.00; no deductible. */
  @ParameterizedTest
  @CsvSource({
    "310000-employee, INPATIENT,  71, 3, working, 800.00",
    "510100-employee, OUTPATIENT, 41, 1, working, 400.00",
    "510100-employee, OUTPATIENT, 41, 1, retired, 510.00",
    "360100-employee, INPATIENT,  52, 2, working, 1000.00",
    "360100-employee, INPATIENT,  52, 3, working, 900.00",
    "360100-resident, INPATIENT,  2106, 3, adult, 900.00",
    "340100-employee, OUTPATIENT, 41, 1, working, 0.00",
  })
  void careOfItsOwnRowsIsPaidByThem(
      String pack, CareKind care, String medType, String level, String group, String pool) {
    Statement statement =
        Fixtures.calculator(pack)
            .calculate(
                person(pack, group, Accumulators.NONE), bill(care, medType, level, "1000.00"))
            .statement();
    assertEquals(pool, statement.paidBy(Fund.POOL).toYuan());
  }

  @Test
  void aPharmacyWithoutARowIsForTheAccount() {
    Situation person =
        new Situation(
            InsuranceKind.EMPLOYEE,
            Set.of("working"),
            40,
            1,
            FilingEffect.LOCAL,
            Accumulators.NONE,
            Fixtures.yuan("80.00"),
            true);
    Outcome outcome =
        Fixtures.calculator("340100-employee")
            .calculate(person, bill(CareKind.OUTPATIENT, "41", "1", "100.00"));
    assertEquals("80.00", outcome.statement().accountTotal().toYuan());
    assertEquals("20.00", outcome.statement().cash().toYuan());
    assertEquals(Accumulators.NONE, outcome.after());
  }

  @Test
  void aPharmacySharesTheOutpatientDeductibleAndCeiling() {
    Accumulators before =
        Fixtures.year(0, "deductible/outpatient", "150.00", "paid/POOL/outpatient", "1990.00");
    Outcome outcome =
        Fixtures.calculator("510100-employee")
            .calculate(
                person("510100-employee", "working", before),
                bill(CareKind.OUTPATIENT, "41", "1", "200.00"));
    assertEquals("50.00", outcome.statement().deductible().toYuan());
    assertEquals("10.00", outcome.statement().paidBy(Fund.POOL).toYuan());
    assertEquals("10.00", outcome.after().paidBy(Fund.POOL, "pharmacy").toYuan());
  }

  @Test
  void outpatientMajorDiseasesHaveNoDeductibleAndShareThePoolsCeiling() {
    Accumulators before = Fixtures.year(1, "paid/POOL/inpatient", "649900.00");
    Bill bill =
        bill(CareKind.OUTPATIENT, "14", "3", "1000.00").with(BillSigns.NONE.withDisease("M00503"));
    Outcome outcome =
        Fixtures.calculator("310000-employee")
            .calculate(
                person("310000-employee", "working", before).with(approved("M00500", null)), bill);
    assertEquals("100.00", outcome.statement().paidBy(Fund.POOL).toYuan());
    // 100 / 0.85 = 117.65 used; 80 % of 882.35 above the ceiling
    assertEquals("705.88", outcome.statement().paidBy(Fund.LARGE_AMOUNT).toYuan());
    assertEquals("100.00", outcome.after().paidForDisease("M00503").toYuan());
  }

  @Test
  void theTwoDiseasesArePaidByOutpatientRowsWithTheirOwnLimit() {
    Accumulators before = Fixtures.year(0, "disease/M03900", "340.00");
    Bill bill =
        bill(CareKind.OUTPATIENT, "9901", "1", "200.00").with(BillSigns.NONE.withDisease("M03900"));
    Calculator calculator = Fixtures.calculator("360100-resident");
    Outcome outcome = calculator.calculate(person("360100-resident", "hypertension", before), bill);
    assertEquals("60.00", outcome.statement().paidBy(Fund.POOL).toYuan());
    assertEquals("400.00", outcome.after().paidForDisease("M03900").toYuan());
    assertEquals("60.00", outcome.statement().limits().get(Fund.POOL).toYuan());
    ProblemException refusal =
        assertThrows(
            ProblemException.class,
            () -> calculator.calculate(person("360100-resident", "adult", before), bill));
    assertEquals(PolicyProblem.DISEASE_NOT_APPROVED, refusal.problem());
  }

  @Test
  void dualChannelDrugsArePaidBesideTheRestOfABill() {
    Bill plain = bill(CareKind.OUTPATIENT, "11", "3", "1000.00");
    List<BillLine> lines = new ArrayList<>(plain.lines());
    lines.addAll(dualChannel(plain, "A").lines());
    lines.addAll(dualChannel(plain, "B").lines());
    Outcome outcome =
        Fixtures.calculator("360100-employee")
            .calculate(
                person("360100-employee", "working", Accumulators.NONE), withLines(plain, lines));
    // (1000 - 300) x 55 %; 1000 x 70 %; (1000 - 100) x 70 %
    Money pool =
        Fixtures.yuan("385.00").plus(Fixtures.yuan("700.00")).plus(Fixtures.yuan("630.00"));
    assertEquals(pool, outcome.statement().paidBy(Fund.POOL));
    assertEquals("300.00", outcome.statement().deductible().toYuan());
    assertEquals("630.00", outcome.after().paidBy(Fund.POOL, "dual_channel_B").toYuan());
    assertEquals("385.00", outcome.after().paidBy(Fund.POOL, "outpatient").toYuan());
  }

  @Test
  void aDualChannelDrugIsAnOrdinaryOneWhereThePolicyHasNoRowForIt() {
    Bill plain = bill(CareKind.INPATIENT, "21", "3", "10000.00");
    Situation person = person("340100-employee", "working", Accumulators.NONE);
    Calculator calculator = Fixtures.calculator("340100-employee");
    assertEquals(
        calculator.calculate(person, plain).statement().payments(),
        calculator.calculate(person, dualChannel(plain, "B")).statement().payments());
  }

  @Test
  void specialDiseasesOfGuangzhouNeedTheApprovalOnTheDay() {
    Bill bill =
        bill(CareKind.OUTPATIENT, "14", "3", "1000.00").with(BillSigns.NONE.withDisease("M07801"));
    Calculator calculator = Fixtures.calculator("440100-employee");
    Situation retired = person("440100-employee", "retired", Accumulators.NONE);
    assertEquals(
        "750.00",
        calculator
            .calculate(retired.with(approved("M07800", "special_disease")), bill)
            .statement()
            .paidBy(Fund.POOL)
            .toYuan());
    History ended =
        new History(
            Map.of(),
            List.of(
                new History.Approval("M07800", null, LocalDate.of(2025, 1, 1), DAY.minusDays(1))),
            null,
            null,
            0,
            0,
            List.of());
    assertEquals(
        PolicyProblem.DISEASE_NOT_APPROVED,
        assertThrows(ProblemException.class, () -> calculator.calculate(retired.with(ended), bill))
            .problem());
  }
}
