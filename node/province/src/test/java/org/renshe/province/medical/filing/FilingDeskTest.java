package org.renshe.province.medical.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.province.medical.filing.TestFiling.refused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.FilingNotice;
import org.renshe.protocol.message.InsuranceKind;

/** cross-province.md section 3: kinds, evidence, promise, validity, change, decision. */
class FilingDeskTest {
  @TempDir static Path folder;
  private static TestFiling place;
  private FilingDecisions decisions;

  @BeforeAll
  static void open() {
    place =
        new TestFiling(
            folder,
            """
            - {division: "340100", rule: switchWaitMonths, value: "3", from: 2026-01-01,
               source: test, confidence: choice}
            """);
  }

  @BeforeEach
  void reset() {
    place.reset();
    decisions = place.foundation.filing.decisions();
  }

  @AfterAll
  static void close() {
    place.close();
  }

  @Test
  void aTemporaryAbsenceNeedsNoEvidenceAndIsInForceAtOnceForSixMonths() {
    Filing filing = apply("F1", FilingKind.TEMP_OTHER, "310000", false);

    assertEquals(FilingState.ACTIVE, filing.state());
    assertEquals(LocalDate.of(2026, 3, 9), filing.from());
    assertEquals(LocalDate.of(2026, 9, 8), filing.to());
  }

  @ParameterizedTest
  @CsvSource({
    "LONG_RETIRED, household-first",
    "LONG_RESIDENT, residence-proof",
    "LONG_WORKER, unit-proof",
    "TEMP_REFERRAL, referral-certificate",
  })
  void otherKindsNeedEvidenceAndWaitForADecisionWithinTwoWorkingDays(
      FilingKind kind, String material) {
    refused(FilingProblem.MATERIALS_MISSING, () -> apply("F1", kind, "310000", false));
    Filing filing = apply("F1", kind, "310000", false, material);

    assertEquals(FilingState.SUBMITTED, filing.state());
    assertEquals(LocalDate.of(2026, 3, 11), row("F1").decideBy);
    accept("F1");
    assertEquals(FilingState.ACTIVE, row("F1").state);
    if (FilingRules.isLong(kind)) {
      assertNull(row("F1").validTo);
    }
  }

  @Test
  void aPromiseTakesEffectAtOnceAndTheEvidenceIsDue() {
    Filing filing = apply("F1", FilingKind.LONG_RESIDENT, "310000", true);

    assertEquals(FilingState.ACTIVE_PROMISED, filing.state());
    assertEquals(LocalDate.of(2026, 4, 8), row("F1").evidenceDue);
    run(transaction -> decisions.handInEvidence(transaction, "F1"));
    assertEquals(FilingState.ACTIVE, row("F1").state);
    assertNull(row("F1").evidenceDue);
  }

  @Test
  void aReferralCannotBePromised() {
    refused(
        FilingProblem.PROMISE_NOT_ALLOWED,
        () -> apply("F1", FilingKind.TEMP_REFERRAL, "310000", true));
  }

  @Test
  void aBrokenPromiseStopsTheFilingTheDayAfterTheEvidenceWasDue() {
    apply("F1", FilingKind.LONG_RESIDENT, "310000", true);
    place.today("2026-04-08");
    review();
    assertEquals(FilingState.ACTIVE_PROMISED, row("F1").state);
    place.today("2026-04-09");
    review();

    FilingRow row = row("F1");
    assertEquals(FilingState.ENDED, row.state);
    assertEquals(EndReason.FALSE_PROMISE, row.endReason);
    assertEquals(LocalDate.of(2026, 4, 8), row.validTo);
  }

  @Test
  void whatHasExpiredOrIsInsuredNoMoreEnds() {
    apply("F1", FilingKind.TEMP_OTHER, "310000", false);
    place.today("2026-09-09");
    review();
    assertEquals(EndReason.EXPIRED, row("F1").endReason);
    assertEquals(LocalDate.of(2026, 9, 8), row("F1").validTo);

    apply("F2", FilingKind.LONG_RESIDENT, "310000", true);
    place.relation("SUSPENDED");
    review();
    assertEquals(FilingState.ACTIVE_PROMISED, row("F2").state, "arrears end no filing");
    place.relation("ENDED");
    review();
    assertEquals(EndReason.INSURANCE_ENDED, row("F2").endReason);
  }

  @Test
  void aLongTermFilingIsChangedOnlyAfterTheWaitAndThenReplacesTheOneBefore() {
    apply("F1", FilingKind.LONG_RESIDENT, "310000", true);
    refused(
        FilingProblem.FILING_SWITCH_WAIT,
        () -> apply("F2", FilingKind.LONG_RESIDENT, "460000", true));
    refused(
        FilingProblem.FILING_SWITCH_WAIT,
        () -> run(tx -> decisions.end(tx, "F1", EndReason.CANCELLED, "本人申请")));
    run(transaction -> decisions.handInEvidence(transaction, "F1"));
    apply("F3", FilingKind.TEMP_OTHER, "460000", false);

    place.today("2026-06-09");
    apply("F2", FilingKind.LONG_RESIDENT, "460000", true);

    assertEquals(FilingState.ENDED, row("F1").state);
    assertEquals(EndReason.REPLACED, row("F1").endReason);
    assertEquals(LocalDate.of(2026, 6, 8), row("F1").validTo);
    assertEquals(FilingState.ACTIVE, row("F3").state, "a temporary one overlaps");
  }

  @Test
  void aFalsePromiseIsStoppedWhateverTheWait() {
    apply("F1", FilingKind.LONG_RESIDENT, "310000", true);
    run(tx -> decisions.end(tx, "F1", EndReason.FALSE_PROMISE, "经核查材料虚假"));

    assertEquals(FilingState.ENDED, row("F1").state);
  }

  @Test
  void aRejectionNeedsAReasonAndCoversNothing() {
    apply("F1", FilingKind.LONG_WORKER, "310000", false, "labour-contract");
    refused(FilingProblem.REASON_MISSING, () -> run(tx -> decisions.reject(tx, "F1", " ")));
    run(tx -> decisions.reject(tx, "F1", "合同已到期"));

    assertEquals(FilingState.REJECTED, row("F1").state);
    refused(FilingProblem.FILING_MOVE, () -> accept("F1"));
  }

  @Test
  void theSameApplicationAgainIsTheSameFilingAndAnotherOfTheSameKindIsTold() {
    apply("F1", FilingKind.TEMP_OTHER, "310000", false);
    apply("F1", FilingKind.TEMP_OTHER, "310000", false);

    assertEquals(1, place.filings().size());
    refused(FilingProblem.ALREADY_FILED, () -> apply("F2", FilingKind.TEMP_OTHER, "310000", false));
  }

  @Test
  void whatNeedsNoFilingIsToldSo() {
    refused(
        FilingProblem.DEEMED_FILED, () -> apply("F1", FilingKind.TEMP_EMERGENCY, "310000", false));
    refused(FilingProblem.PLACE_AT_HOME, () -> apply("F1", FilingKind.TEMP_OTHER, "340200", false));
    place.relation("SUSPENDED");
    refused(FilingProblem.NOT_INSURED, () -> apply("F1", FilingKind.TEMP_OTHER, "310000", false));
  }

  @Test
  void everyChangeOfAFilingElsewhereIsToBeAnnounced() {
    apply("F1", FilingKind.LONG_RESIDENT, "310000", true);
    AnnouncementRow told = announcement("F1");
    assertEquals("310000", told.receiver);
    long promised = told.revision;
    run(transaction -> decisions.handInEvidence(transaction, "F1"));

    assertTrue(announcement("F1").revision > promised);
    assertEquals(FilingNotice.Standing.IN_FORCE, row("F1").notice().standing());
  }

  @Test
  void whatIsNotDecidedIsNotAnnounced() {
    apply("F2", FilingKind.LONG_WORKER, "460000", false, "unit-proof");
    run(tx -> decisions.reject(tx, "F2", "合同已到期"));

    assertNull(announcement("F2"));
  }

  @Test
  void aBatchFilesAtOnceAndTheSameRowsAgainChangeNothing() {
    FilingResource resource = place.foundation.resource(FilingResource.class);
    String rows =
        """
        [{"filingNumber":"F-1","personNumber":"3401P1","kind":"EMPLOYEE",
          "filingKind":"LONG_RETIRED","division":"310000","from":"2026-01-01"},
         {"personNumber":"3401P1","kind":"EMPLOYEE","filingKind":"TEMP_OTHER",
          "division":"460000"}]""";
    assertEquals(2, resource.filings(rows).rows());
    assertEquals(2, resource.filings(rows).rows());

    assertEquals(2, place.filings().size());
    assertEquals(FilingState.ACTIVE, place.filings().get(0).state());
  }

  private static Filing apply(
      String number, FilingKind kind, String division, boolean promised, String... materials) {
    FilingDesk desk = place.foundation.filing.desk();
    String personId = place.personId();
    return place.write(
        transaction ->
            desk.apply(
                transaction,
                new Application(
                    number,
                    personId,
                    InsuranceKind.EMPLOYEE,
                    kind,
                    division,
                    place.foundation.filing.terms().today(),
                    null,
                    FilingChannel.CITIZEN,
                    promised,
                    Set.of(materials),
                    ApplicationDetails.NONE)));
  }

  private void accept(String number) {
    run(transaction -> decisions.accept(transaction, number));
  }

  private static void run(
      java.util.function.Consumer<org.renshe.chassis.database.Transaction> work) {
    place.foundation.database.run(work);
  }

  private static void review() {
    place.foundation.filing.review().run();
  }

  private static FilingRow row(String number) {
    return place.write(transaction -> FilingStore.find(transaction, number));
  }

  private static AnnouncementRow announcement(String number) {
    return place.write(transaction -> transaction.session().find(AnnouncementRow.class, number));
  }
}
