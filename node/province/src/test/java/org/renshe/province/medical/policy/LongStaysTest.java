package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;

/** Stays over a year's end, stays of many months, settlements on the way, referrals. */
class LongStaysTest {

  static Bill stay(LocalDate begins, LocalDate ends, String inScope) {
    return stay("3", begins, ends, inScope, BillSigns.NONE);
  }

  private static Bill stay(
      String level, LocalDate begins, LocalDate ends, String inScope, BillSigns signs) {
    Bill bill =
        Fixtures.bill(CareKind.INPATIENT, level, ends, "21", Fixtures.Parts.inScope(inScope));
    return new Bill(
        bill.visitId(),
        bill.institutionCode(),
        bill.institutionName(),
        level,
        bill.treatmentDivision(),
        bill.care(),
        bill.medType(),
        false,
        begins,
        ends,
        bill.lines(),
        signs);
  }

  private static Situation working(int admission, Accumulators before, History history) {
    return Fixtures.person(
            InsuranceKind.EMPLOYEE, Set.of("working"), 40, admission, FilingEffect.LOCAL, before)
        .with(history);
  }

  private static History earlier(LocalDate year, Accumulators before) {
    return new History(Map.of(year, before), List.of(), null, null, 0, 0, List.of());
  }

  private static History of(History.Stay stay, History.Stay referredFrom) {
    return new History(Map.of(), List.of(), stay, referredFrom, 0, 0, List.of());
  }

  @Test
  void aStayOverTheFirstOfJulyIsSplitByDaysInShanghai() {
    // 21 June to 11 July: ten days before, ten after; the yearly deductible of each year
    Bill bill = stay(LocalDate.of(2026, 6, 21), LocalDate.of(2026, 7, 11), "10000.01");
    LocalDate old = LocalDate.of(2025, 7, 1);
    LocalDate now = LocalDate.of(2026, 7, 1);
    Calculator shanghai = Fixtures.calculator("310000-employee");
    assertEquals(List.of(old, now), shanghai.years(bill));
    Accumulators before =
        Fixtures.year(1, "deductible/inpatient", "1500.00", "paid/POOL/inpatient", "100.00");
    Outcome outcome = shanghai.calculate(working(2, Accumulators.NONE, earlier(old, before)), bill);
    // 5000.00 x 85 % in the old year; (5000.01 - 1500) x 85 % in the new
    assertEquals("7225.01", outcome.statement().paidBy(Fund.POOL).toYuan());
    assertEquals("1500.00", outcome.statement().deductible().toYuan());
    assertEquals(List.of(old, now), outcome.years().stream().map(Outcome.Year::start).toList());
    assertEquals("4350.00", outcome.years().get(0).after().paidBy(Fund.POOL).toYuan());
    assertEquals(2, outcome.years().get(0).after().admissions());
    assertEquals("2975.01", outcome.after().paidBy(Fund.POOL).toYuan());
    assertEquals(0, outcome.after().admissions());
    assertEquals("1500.00", outcome.after().deductiblePaid("inpatient").toYuan());
  }

  @Test
  void aStayThatEndsOnTheFirstDayOfTheYearIsAllOfTheOldOne() {
    Bill bill = stay(LocalDate.of(2026, 6, 21), LocalDate.of(2026, 7, 1), "10000.00");
    assertEquals(
        List.of(LocalDate.of(2025, 7, 1)), Fixtures.calculator("310000-employee").years(bill));
  }

  @Test
  void aDeductiblePerAdmissionIsTakenOnceOfASplitStay() {
    String yaml = Fixtures.resource("EX-EMP.yaml").replace("by_discharge_date", "split_by_days");
    // 29 December to 2 January: three days of four in the old year
    Bill bill = stay(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 2), "1000.01");
    LocalDate old = LocalDate.of(2025, 1, 1);
    Outcome outcome =
        Fixtures.calculator("EX-EMP", yaml)
            .calculate(working(1, Accumulators.NONE, earlier(old, Accumulators.NONE)), bill);
    // floor(100001 x 3 / 4) = 75000 fen, all deductible; 50.00 more of the other 250.01
    assertEquals("800.00", outcome.statement().deductible().toYuan());
    assertEquals("170.01", outcome.statement().paidBy(Fund.POOL).toYuan());
    assertEquals("750.00", outcome.years().get(0).after().deductiblePaid("inpatient").toYuan());
    assertEquals("50.00", outcome.after().deductiblePaid("inpatient").toYuan());
  }

  @Test
  void everyNinetyDaysAreASettlementOfTheirOwnInBeijing() {
    // 100 days: 90 000 and 10 000; first deductible 1300, then 650; bands begin anew
    LocalDate begins = LocalDate.of(2026, 1, 2);
    Bill bill = stay(begins, begins.plusDays(100), "100000.00");
    String yaml = Fixtures.sample("110000-employee").replaceAll("(?m)^  - \\{trigger.*$", "");
    Outcome outcome =
        Fixtures.calculator("110000-employee", yaml)
            .calculate(working(1, Accumulators.NONE, History.NONE), bill);
    // 28700 x 85 % + 10000 x 90 % + 50000 x 95 %, then 9350 x 85 %
    assertEquals("88842.50", outcome.statement().paidBy(Fund.POOL).toYuan());
    assertEquals("1950.00", outcome.statement().deductible().toYuan());
    assertEquals(2, outcome.after().admissions());
    assertTrue(outcome.statement().isConsistent());
  }

  @Test
  void settlementsOnTheWayComeToWhatOneBillWould() {
    LocalDate begins = LocalDate.of(2026, 1, 2);
    String yaml = Fixtures.sample("110000-employee").replaceAll("(?m)^  - \\{trigger.*$", "");
    Calculator beijing = Fixtures.calculator("110000-employee", yaml);
    Outcome whole =
        beijing.calculate(
            working(1, Accumulators.NONE, History.NONE),
            stay(begins, begins.plusDays(60), "50000.00"));
    Outcome first =
        beijing.calculate(
            working(1, Accumulators.NONE, History.NONE),
            stay(begins, begins.plusDays(30), "20000.00"));
    History.Stay soFar =
        new History.Stay(
            "3",
            begins,
            begins.plusDays(30),
            1,
            first.statement().deductible(),
            Fixtures.yuan("20000.00"));
    Outcome second =
        beijing.calculate(
            working(2, first.after(), of(soFar, null)),
            stay(begins.plusDays(30), begins.plusDays(60), "30000.00"));
    assertEquals(whole.after(), second.after());
    assertEquals("0.00", second.statement().deductible().toYuan());
  }

  @Test
  void eachSettlementOnTheWayHasItsDeductibleWhereThePolicySaysSo() {
    String yaml =
        Fixtures.resource("EX-EMP.yaml")
            .replace("by_discharge_date", "by_discharge_date\n  interim_deductible: each");
    LocalDate begins = LocalDate.of(2026, 1, 2);
    History.Stay soFar =
        new History.Stay(
            "3", begins, begins.plusDays(9), 1, Fixtures.yuan("800"), Fixtures.yuan("900"));
    Statement statement =
        Fixtures.calculator("EX-EMP", yaml)
            .calculate(
                working(1, Accumulators.NONE, of(soFar, null)),
                stay(begins.plusDays(9), begins.plusDays(12), "1000.00"))
            .statement();
    assertEquals("800.00", statement.deductible().toYuan());
  }

  @Test
  void referredDownPaysNoNewDeductibleAndUpOnlyTheDifference() {
    LocalDate begins = LocalDate.of(2026, 3, 2);
    BillSigns referred = new BillSigns(null, false, BillSigns.Injury.NONE, "V0");
    Calculator chengdu = Fixtures.calculator("510100-employee");
    History.Stay high =
        new History.Stay(
            "3", begins.minusDays(9), begins, 1, Fixtures.yuan("800"), Fixtures.yuan("9000"));
    Outcome down =
        chengdu.calculate(
            working(2, Accumulators.NONE, of(null, high)),
            stay("2", begins, begins.plusDays(5), "5000.00", referred));
    assertEquals("0.00", down.statement().deductible().toYuan());
    assertEquals(0, down.after().admissions());
    // The second step of a chain: 160 and 240 were paid, 800 is due in all
    History.Stay chain =
        new History.Stay(
            "2", begins.minusDays(9), begins, 1, Fixtures.yuan("400"), Fixtures.yuan("9000"));
    Outcome up =
        chengdu.calculate(
            working(3, Accumulators.NONE, of(null, chain)),
            stay("3", begins, begins.plusDays(5), "5000.00", referred));
    assertEquals("400.00", up.statement().deductible().toYuan());
    // Without the hospital's sign it is a third admission: 800 - 200
    Outcome unsigned =
        chengdu.calculate(
            working(3, Accumulators.NONE, of(null, chain)),
            stay("3", begins, begins.plusDays(5), "5000.00", BillSigns.NONE));
    assertEquals("600.00", unsigned.statement().deductible().toYuan());
    assertEquals(1, unsigned.after().admissions());
  }

  @Test
  void aReferralTooLateIsAnAdmissionOfItsOwn() {
    String yaml =
        Fixtures.sample("510100-employee")
            .replace("referral_within_days: null", "referral_within_days: 3");
    LocalDate begins = LocalDate.of(2026, 3, 12);
    BillSigns referred = new BillSigns(null, false, BillSigns.Injury.NONE, "V0");
    Calculator chengdu = Fixtures.calculator("510100-employee", yaml);
    for (int days : new int[] {3, 4}) {
      History.Stay before =
          new History.Stay(
              "2",
              begins.minusDays(20),
              begins.minusDays(days),
              1,
              Fixtures.yuan("400"),
              Fixtures.yuan("9000"));
      Statement statement =
          chengdu
              .calculate(
                  working(2, Accumulators.NONE, of(null, before)),
                  stay("3", begins, begins.plusDays(5), "5000.00", referred))
              .statement();
      assertEquals(days == 3 ? "400.00" : "700.00", statement.deductible().toYuan());
    }
  }
}
