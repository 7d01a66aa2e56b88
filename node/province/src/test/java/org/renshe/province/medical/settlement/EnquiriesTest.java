package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.AccumulatorsRead;
import org.renshe.protocol.message.Answer;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.CheckEntitlement;
import org.renshe.protocol.message.EntitlementChecked;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.ReadAccumulators;
import org.renshe.protocol.message.RequestRefused;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.Foundation;

/** What the insured place says before there is a bill, and what it refuses. */
class EnquiriesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  @TempDir static Path folder;
  private static Foundation foundation;
  private InsuredPlace place;

  @BeforeAll
  static void open() {
    foundation =
        Foundation.h2(folder, Clock.fixed(Instant.parse("2026-03-12T02:00:00Z"), ZoneOffset.UTC));
  }

  @AfterAll
  static void close() {
    foundation.close();
  }

  @BeforeEach
  void loadPerson() {
    foundation.clear();
    place = new InsuredPlace(foundation, new LocalCluster());
    place.loadPerson();
  }

  private EntitlementChecked check(MemberCode from, CareKind care, String medType, String disease) {
    String division = from.value().substring(0, 4) + "01";
    CheckEntitlement asked =
        new CheckEntitlement(
            InsuredPlace.PERSON,
            InsuranceKind.EMPLOYEE,
            new CheckEntitlement.Visit(
                "H31010600001", "3", division, care, medType, disease, false, DAY, null));
    return assertInstanceOf(
        EntitlementChecked.class, place.desk.answer(from, "E" + care + disease + from, asked));
  }

  private static Map<Fund, EntitlementChecked.Row> byFund(EntitlementChecked checked) {
    return checked.rows().stream()
        .collect(Collectors.toMap(EntitlementChecked.Row::fund, row -> row));
  }

  @Test
  void saysPerFundWhatIsLeftBeforeAndAfterAStay() {
    EntitlementChecked checked = check(InsuredPlace.SHANGHAI, CareKind.INPATIENT, "21", null);
    assertEquals("long_term", checked.filingEffect());
    EntitlementChecked.Row pool = byFund(checked).get(Fund.POOL);
    assertTrue(pool.enjoyed());
    assertEquals(Money.ofYuan("600.00"), pool.deductibleLeft());
    assertEquals(Money.ofYuan("300000.00"), pool.limitLeft());
    assertEquals(Money.ofYuan("5000.00"), byFund(checked).get(Fund.PERSONAL_ACCOUNT).limitLeft());
    assertTrue(byFund(checked).get(Fund.LARGE_AMOUNT).enjoyed());

    BillSettled settled = settle("K1", InsuredPlace.inpatient("V1", "20000.00"));
    pool = byFund(check(InsuredPlace.SHANGHAI, CareKind.INPATIENT, "22", null)).get(Fund.POOL);
    assertEquals(Money.ofYuan("300.00"), pool.deductibleLeft());
    assertEquals(
        Money.ofYuan("300000.00").minus(settled.statement().paidBy(Fund.POOL)), pool.limitLeft());
  }

  @Test
  void saysWhyAFundIsNotEnjoyedWithTheReasonASettlementWouldMeet() {
    EntitlementChecked.Row pool =
        check(InsuredPlace.HAINAN, CareKind.INPATIENT, "21", null).rows().get(0);
    assertEquals("RS-MED-0005", pool.refusal().code());
    assertEquals(
        "RS-MED-0021",
        check(InsuredPlace.SHANGHAI, CareKind.OUTPATIENT, "14", "M01600")
            .rows()
            .get(0)
            .refusal()
            .code());
  }

  @Test
  void tellsTheYearsTotalsByKey() {
    settle("K1", InsuredPlace.inpatient("V1", "20000.00"));
    AccumulatorsRead read =
        assertInstanceOf(
            AccumulatorsRead.class,
            place.desk.answer(
                InsuredPlace.SHANGHAI, "A1", new ReadAccumulators(InsuredPlace.PERSON, null, DAY)));
    AccumulatorsRead.Year year = read.years().get(0);
    assertEquals(1, read.years().size());
    assertEquals(LocalDate.of(2026, 1, 1), year.starts());
    assertEquals(1, year.admissions());
    assertTrue(
        year.totals()
            .contains(
                new AccumulatorsRead.Total(
                    "paid/POOL/inpatient", "inpatient", Money.ofYuan("17460.00"))),
        year::toString);
    AccumulatorsRead before =
        assertInstanceOf(
            AccumulatorsRead.class,
            place.desk.answer(
                InsuredPlace.SHANGHAI,
                "A2",
                new ReadAccumulators(InsuredPlace.PERSON, null, DAY.minusYears(1))));
    assertEquals(List.of(), before.years());
  }

  @Test
  void aSettlementMeetsEachRefusalByItsCode() {
    Bill bill = InsuredPlace.inpatient("V1", "20000.00");
    BillSigns none = BillSigns.NONE;
    assertEquals(
        "RS-MED-0023",
        refused(bill.with(new BillSigns(null, false, BillSigns.Injury.THIRD_PARTY, null))));
    assertEquals("RS-MED-0021", refused(bill.with(none.withDisease("M01600"))));
    Bill old =
        new Bill(
            "V2",
            bill.institutionCode(),
            bill.institutionName(),
            bill.hospitalLevel(),
            bill.treatmentDivision(),
            bill.care(),
            bill.medType(),
            false,
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2024, 3, 2),
            bill.lines());
    assertEquals("RS-MED-0025", refused(old));
    OpenCare open = new OpenCare(Set.of("inpatient"), Set.of("H31010600009"), MonthDay.of(3, 31));
    assertEquals(
        "RS-MED-0024", problem(() -> open.require(false, "H1", CareKind.OUTPATIENT, "11", null)));
    open.require(true, "H1", CareKind.OUTPATIENT, "11", null);
    open.require(false, "H1", CareKind.INPATIENT, "21", null);
    assertEquals(
        "RS-MED-0024", problem(() -> open.require(false, "H1", CareKind.OUTPATIENT, "41", null)));
    assertEquals(
        "RS-MED-0026",
        problem(() -> open.require(true, "H31010600009", CareKind.INPATIENT, "21", null)));
  }

  private static String problem(Runnable work) {
    return assertThrows(ProblemException.class, work::run).problem().code();
  }

  private String refused(Bill bill) {
    Answer answer =
        place.desk.answer(
            InsuredPlace.SHANGHAI, "R" + bill.hashCode(), InsuredPlace.settle(bill, false));
    return assertInstanceOf(RequestRefused.class, answer).code();
  }

  private BillSettled settle(String key, Bill bill) {
    return assertInstanceOf(
        BillSettled.class,
        place.desk.answer(InsuredPlace.SHANGHAI, key, InsuredPlace.settle(bill, false)));
  }
}
