package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.message.AdjustSettlement;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSettled;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CancelSettlement;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Obligation;
import org.renshe.protocol.message.SettleBill;
import org.renshe.protocol.message.SettlementCancelled;
import org.renshe.protocol.money.Money;
import org.renshe.province.Foundation;
import org.renshe.province.card.CardResource;
import org.renshe.province.medical.filing.FilingResource;
import org.renshe.province.medical.injury.InjuryResource;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.registry.RegistryResource;

/** What becomes of later bills when an earlier one is undone, and that all of it recomputes. */
class LaterBillsTest {
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

  private BillSettled settle(String key, String visit, String yuan) {
    return assertInstanceOf(
        BillSettled.class,
        place.desk.answer(
            InsuredPlace.SHANGHAI,
            key,
            InsuredPlace.settle(InsuredPlace.inpatient(visit, yuan), false)));
  }

  private SettlementCancelled cancel(String key, BillSettled settled) {
    return assertInstanceOf(
        SettlementCancelled.class,
        place.desk.answer(
            InsuredPlace.SHANGHAI,
            key,
            new CancelSettlement(InsuredPlace.PERSON, settled.settlementId())));
  }

  private void assertRecomputes(int settlements) {
    MedicalRecompute.Result result = place.recompute.recompute("", 100);
    assertEquals(List.of(), result.disagreements());
    assertEquals(settlements, result.settlements());
    assertEquals(0, result.skipped());
  }

  /** Hefei, class 3: the first stay bears 600, each later one 300; 90 %. */
  @Test
  void theSecondStayBecomesTheFirstAndIsCorrected() {
    BillSettled first = settle("K1", "V1", "10000.00");
    BillSettled second = settle("K2", "V2", "20000.00");
    assertEquals(Money.ofYuan("300.00"), second.statement().deductible());
    cancel("C1", first);
    place.repairer.sweep();

    SettlementRow row = place.settlements().get(1);
    assertEquals(Money.ofYuan("600.00"), place.standing(row).deductible());
    assertEquals(Money.ofYuan("17460.00"), place.standing(row).paidBy(Fund.POOL));
    AdjustSettlement told = place.told.get(0);
    assertEquals(1, place.told.size());
    assertEquals(Map.of(Fund.POOL, Money.ofYuan("-270.00")), told.owed().amounts());
    assertEquals(Obligation.adjustedKey(second.settlementId(), 1), told.owed().key());
    assertEquals(place.standing(row), told.statement());
    FindingRow finding = place.findings().get(0);
    assertEquals(27_000, finding.cashFen);
    assertEquals(FindingRow.State.ADJUSTED, finding.state);
    assertEquals(Money.ofYuan("-17460.00"), place.balances().get("payable/310000/POOL"));
    assertEquals(1, place.accumulators().get(0).figures().admissions());
    assertEquals(Money.ZERO, place.trialBalance());
    assertRecomputes(3);
  }

  @Test
  void itIsDoneOnceThoughTheOwnersMemberDiesMidwayAndTwoThinkTheyOwnHer() throws Exception {
    BillSettled first = settle("K1", "V1", "10000.00");
    settle("K2", "V2", "20000.00");
    cancel("C1", first);
    InsuredPlace dying =
        new InsuredPlace(foundation, new DyingCluster(), place.wallets, Repairer.Mode.ADJUST);
    dying.repairer.sweep();
    assertTrue(place.told.isEmpty() && dying.told.isEmpty());

    InsuredPlace other =
        new InsuredPlace(foundation, new LocalCluster(), place.wallets, Repairer.Mode.ADJUST);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Void>> sweeps = List.of(() -> sweep(place), () -> sweep(other));
      for (Future<Void> done : both.invokeAll(sweeps)) {
        done.get();
      }
    } finally {
      both.shutdown();
    }
    place.repairer.sweep();

    assertEquals(1, place.told.size() + other.told.size());
    assertEquals(1, place.findings().size());
    assertRecomputes(3);
  }

  private static Void sweep(InsuredPlace place) {
    place.repairer.sweep();
    return null;
  }

  @Test
  void anAdjustedSettlementIsUndoneWholly() {
    BillSettled first = settle("K1", "V1", "10000.00");
    BillSettled second = settle("K2", "V2", "20000.00");
    cancel("C1", first);
    place.repairer.sweep();

    SettlementCancelled undone = cancel("C2", second);
    assertEquals(second.owed().total().negated(), undone.owed().total());
    assertEquals(Map.of(Fund.POOL, Money.ofYuan("270.00")), place.told.get(1).owed().amounts());
    assertEquals(
        List.of(-27_000L),
        place.findings().stream()
            .filter(finding -> finding.repairId.equals(second.settlementId()))
            .map(finding -> finding.cashFen)
            .toList());
    assertEquals(Accumulators.NONE, place.accumulators().get(0).figures());
    place
        .balances()
        .forEach(
            (account, balance) -> {
              if (account.startsWith("payable/")) {
                assertEquals(Money.ZERO, balance);
              }
            });
    assertRecomputes(3);
  }

  @Test
  void whereThePolicySaysReportNothingIsChanged() {
    InsuredPlace reporting =
        new InsuredPlace(foundation, new LocalCluster(), place.wallets, Repairer.Mode.REPORT);
    BillSettled first = settle("K1", "V1", "10000.00");
    BillSettled second = settle("K2", "V2", "20000.00");
    cancel("C1", first);
    reporting.repairer.sweep();
    reporting.repairer.sweep();

    SettlementRow row = place.settlements().get(1);
    assertTrue(row.needsReview);
    assertEquals(second.statement(), place.standing(row));
    assertTrue(reporting.told.isEmpty());
    FindingRow finding = place.findings().get(0);
    assertEquals(1, place.findings().size());
    assertEquals(FindingRow.State.REPORTED, finding.state);
    assertEquals(27_000, finding.cashFen);
    assertRecomputes(2);
  }

  @Test
  void aBillThatDoesNotDependOnItIsLeftAlone() {
    BillSettled first = settle("K1", "V1", "10000.00");
    BillSettled second = settle("K2", "V2", "20000.00");
    cancel("C2", second);
    place.repairer.sweep();
    assertTrue(place.findings().isEmpty());
    assertFalse(place.settlements().get(0).needsReview);
    assertEquals(first.statement(), place.standing(place.settlements().get(0)));
    assertRecomputes(2);
  }

  @Test
  void recomputingFindsTheRowThatWasTamperedWith() {
    settle("K1", "V1", "10000.00");
    BillSettled second = settle("K2", "V2", "20000.00");
    tamper("update insured_effect set amounts = replace(amounts, '30000', '29900')");
    List<MedicalRecompute.Disagreement> found = place.recompute.recompute("", 10).disagreements();
    assertEquals(
        List.of("growth"), found.stream().map(MedicalRecompute.Disagreement::figure).toList());
    assertEquals(second.settlementId(), found.get(0).settlementId());

    tamper("update insured_effect set amounts = replace(amounts, '29900', '30000')");
    tamper("update insured_accumulator set admissions = 3");
    found = place.recompute.recompute("", 10).disagreements();
    assertEquals(
        List.of("accumulators"),
        found.stream().map(MedicalRecompute.Disagreement::figure).toList());
  }

  @Test
  void recomputingGoesByTheVersionThatWasInForceThen() {
    settle("K1", "V1", "10000.00");
    tamper("delete from policy_pack_version");
    List<MedicalRecompute.Disagreement> found =
        new InsuredPlace(foundation, new LocalCluster())
            .recompute
            .recompute("", 10)
            .disagreements();
    assertEquals(List.of(), found, "kept again when it came into use again");
    tamper("delete from policy_pack_version where pack_name = '340100-employee'");
    MedicalRecompute fresh =
        new MedicalRecompute(
            foundation.database,
            new Courses(new Settled(foundation.personalData)),
            PolicyShelf.of(List.of(), new PackArchive(foundation.database, foundation.clock)));
    found = fresh.recompute("", 10).disagreements();
    assertEquals("refused", found.get(0).figure());
    assertTrue(found.get(0).recomputed().startsWith("RS-MED-0027"));
  }

  private static void tamper(String sql) {
    foundation.database.run(
        transaction -> transaction.session().createNativeMutationQuery(sql).executeUpdate());
  }

  @Test
  void workInjuryIsKeptApartAndRecomputesToo() {
    foundation
        .resource(RegistryResource.class)
        .relations(
            """
            {"personNumber":"3401P1","kind":"INJURY","personType":"11","groups":["working"],
             "since":"2020-01-01","division":"340100"}""");
    foundation
        .resource(CardResource.class)
        .cards(
            """
            {"cardNumber":"T0000001X","identificationCode":"190100D15600000500000001A1B2C3D4",
             "personNumber":"3401P1"}""");
    foundation
        .resource(InjuryResource.class)
        .qualifications(
            """
            {"number":"D-1","personNumber":"3401P1","kind":"INJURY_RECOGNISED",
             "from":"2026-01-05"}""");
    foundation
        .resource(FilingResource.class)
        .filings(
            """
            {"personNumber":"3401P1","kind":"INJURY","filingKind":"LONG_WORKER",
             "division":"310000","from":"2026-01-05"}""");
    settle("K1", "V1", "10000.00");
    Bill bill =
        InsuredPlace.bill("V2", CareKind.INPATIENT, "22", "5000.00", "310106")
            .with(new BillSigns(null, false, BillSigns.Injury.NO_THIRD_PARTY, null));
    BillSettled injury =
        assertInstanceOf(
            BillSettled.class,
            place.desk.answer(
                InsuredPlace.SHANGHAI,
                "K2",
                new SettleBill(
                    InsuredPlace.PERSON,
                    InsuranceKind.INJURY,
                    new Credential(Credential.Kind.CARD_NUMBER, "T0000001X", ""),
                    true,
                    bill)));
    assertEquals(Map.of(Fund.WORK_INJURY, Money.ofYuan("5000.00")), injury.statement().payments());
    assertEquals(Money.ofYuan("-5000.00"), place.balances().get("payable/310000/WORK_INJURY"));
    assertEquals(
        Money.ofYuan("5000.00"), place.balances().get("benefit-expense/INJURY/WORK_INJURY"));
    assertEquals(2, place.accumulators().size());
    assertRecomputes(2);
  }
}
