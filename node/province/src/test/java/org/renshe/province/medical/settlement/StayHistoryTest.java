package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.PolicyLibrary;
import org.renshe.province.medical.policy.PolicyPack;
import org.renshe.province.medical.policy.SamplePacks;
import org.renshe.province.medical.wallet.WalletNetwork;

/** What a stay looks back at: itself on the way, the stay it was referred from, the year before. */
class StayHistoryTest {
  private static final String PACK = "340100-employee";

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

  private BillSettled settle(String key, Bill bill) {
    return assertInstanceOf(
        BillSettled.class,
        place.desk.answer(InsuredPlace.SHANGHAI, key, InsuredPlace.settle(bill, false)));
  }

  private static BillSigns interim(boolean onTheWay) {
    return new BillSigns(null, onTheWay, BillSigns.Injury.NONE, null);
  }

  @Test
  void theDeductibleOfAStaySettledOnTheWayIsTakenOnce() {
    BillSettled first = settle("K1", InsuredPlace.inpatient("V1", "400.00").with(interim(true)));
    BillSettled last = settle("K2", InsuredPlace.inpatient("V1", "5000.00").with(interim(false)));
    assertEquals(Money.ofYuan("400.00"), first.statement().deductible());
    assertEquals(Money.ofYuan("200.00"), last.statement().deductible());
    assertEquals(1, place.accumulators().get(0).figures().admissions());
    assertEquals(List.of(), place.recompute.recompute("", 10).disagreements());
  }

  @Test
  void aReferredStayGoesOnWithTheDeductibleOfTheOneBefore() {
    Bill small = InsuredPlace.inpatient("V1", "5000.00");
    Bill first =
        new Bill(
            small.visitId(),
            small.institutionCode(),
            small.institutionName(),
            "1",
            small.treatmentDivision(),
            small.care(),
            small.medType(),
            false,
            small.begins(),
            small.ends(),
            small.lines());
    assertEquals(Money.ofYuan("200.00"), settle("K1", first).statement().deductible());
    Bill referred =
        InsuredPlace.inpatient("V2", "5000.00")
            .with(new BillSigns(null, false, BillSigns.Injury.NONE, "V1"));
    BillSettled second = settle("K2", referred);
    // Class 3 bears 600 at the first admission: what was paid before counts.
    assertEquals(
        Money.ofYuan("400.00"), second.statement().deductible(), second.statement()::toString);
    assertEquals(List.of(), place.recompute.recompute("", 10).disagreements());
  }

  @Test
  void aStayOverTheYearsEndIsKeptInBothYearsAndUndoneInBoth() {
    InsuredPlace splitting =
        new InsuredPlace(
            foundation,
            new LocalCluster(),
            new WalletNetwork().member(Foundation.ANHUI, foundation),
            splitByDays());
    Bill bill = InsuredPlace.inpatient("V1", "10000.00");
    Bill overNewYear =
        new Bill(
            bill.visitId(),
            bill.institutionCode(),
            bill.institutionName(),
            bill.hospitalLevel(),
            bill.treatmentDivision(),
            bill.care(),
            bill.medType(),
            false,
            LocalDate.of(2025, 12, 27),
            LocalDate.of(2026, 1, 6),
            bill.lines());
    BillSettled settled =
        assertInstanceOf(
            BillSettled.class,
            splitting.desk.answer(
                InsuredPlace.SHANGHAI, "K1", InsuredPlace.settle(overNewYear, false)));
    List<AccumulatorRow> years = place.accumulators();
    assertEquals(2, years.size());
    assertEquals(
        Money.ofYuan("10000.00"),
        years
            .get(0)
            .figures()
            .amount("in_scope/inpatient")
            .plus(years.get(1).figures().amount("in_scope/inpatient")));
    assertInstanceOf(
        SettlementCancelled.class,
        splitting.desk.answer(
            InsuredPlace.SHANGHAI,
            "C1",
            new CancelSettlement(InsuredPlace.PERSON, settled.settlementId())));
    place.accumulators().forEach(row -> assertEquals(Accumulators.NONE, row.figures()));
  }

  private static PolicyLibrary splitByDays() {
    String yaml =
        new String(SamplePacks.bytes(PACK), StandardCharsets.UTF_8)
            .replace("stay_over_new_year: by_discharge_date", "stay_over_new_year: split_by_days");
    return new PolicyLibrary(
        SamplePacks.load().stream()
            .map(
                pack ->
                    pack.name().equals(PACK)
                        ? PolicyPack.load(PACK, yaml.getBytes(StandardCharsets.UTF_8))
                        : pack)
            .toList());
  }
}
