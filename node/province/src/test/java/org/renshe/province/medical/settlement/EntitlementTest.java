package org.renshe.province.medical.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.filing.Filing;
import org.renshe.province.medical.filing.FilingState;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.registry.InsuredRelation;
import org.renshe.province.registry.InsuredRelation.Status;

/** cross-province.md sections 3, 4 and 12. */
class EntitlementTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
  private static final Bill BILL = InsuredPlace.inpatient("V1", "100.00");

  @ParameterizedTest
  @CsvSource({
    "LONG_RETIRED, LONG_TERM",
    "LONG_WORKER, LONG_TERM",
    "TEMP_REFERRAL, REFERRAL_OR_EMERGENCY",
    "TEMP_OTHER, TEMPORARY_OTHER",
  })
  void aFilingHasTheEffectOfItsKind(FilingKind kind, FilingEffect effect) {
    assertEquals(effect, effect(List.of(filing(kind, "310000", FilingState.ACTIVE)), BILL));
  }

  @Test
  void theSmallestCutWins() {
    List<Filing> both =
        List.of(
            filing(FilingKind.TEMP_OTHER, "310000", FilingState.ACTIVE),
            filing(FilingKind.TEMP_REFERRAL, "310000", FilingState.ACTIVE));

    assertEquals(FilingEffect.REFERRAL_OR_EMERGENCY, effect(both, BILL));
  }

  @Test
  void aLongTermFilerInAThirdPlaceIsNotLongTermThere() {
    List<Filing> elsewhere = List.of(filing(FilingKind.LONG_RETIRED, "460000", FilingState.ACTIVE));

    assertEquals("RS-MED-0005", refused(() -> effect(elsewhere, BILL)));
    assertEquals(FilingEffect.REFERRAL_OR_EMERGENCY, effect(elsewhere, emergency()));
  }

  @Test
  void theEmergencySignIsAFilingAndNoFilingIsRefusedUnlessWaived() {
    assertEquals(FilingEffect.REFERRAL_OR_EMERGENCY, effect(List.of(), emergency()));
    assertEquals("RS-MED-0004", refused(() -> effect(List.of(), BILL)));
    assertEquals(FilingEffect.UNFILED, Entitlement.effect(List.of(), BILL, TODAY, false, false));
  }

  @Test
  void aPromisedFilingCountsWhereFiledAndNotYetAtHome() {
    List<Filing> promised =
        List.of(filing(FilingKind.LONG_RESIDENT, "310000", FilingState.ACTIVE_PROMISED));

    assertEquals(FilingEffect.LONG_TERM, effect(promised, BILL));
    assertEquals(
        "RS-MED-0007", refused(() -> Entitlement.effect(promised, BILL, TODAY, true, true)));
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, 2020-01-01, , ''",
    "SUSPENDED, 2020-01-01, , RS-MED-0003",
    "ENDED, 2020-01-01, , RS-MED-0002",
    "ACTIVE, 2026-03-13, , RS-MED-0002",
    "ACTIVE, 2020-01-01, 2026-03-11, RS-MED-0002",
    "ACTIVE, 2020-01-01, 2026-03-12, ''",
  })
  void aRelationCoversTheDayInForceOrTheRefusalSaysWhy(
      Status status, LocalDate since, LocalDate until, String code) {
    InsuredRelation relation = relation(status, since, until, Set.of());

    if (code.isEmpty()) {
      assertEquals(
          relation, Entitlement.relation(List.of(relation), InsuranceKind.EMPLOYEE, BILL.ends()));
    } else {
      assertEquals(
          code,
          refused(
              () -> Entitlement.relation(List.of(relation), InsuranceKind.EMPLOYEE, BILL.ends())));
    }
  }

  @Test
  void groupsComeFromTheRegisterElseFromThePersonType() {
    LocalDate since = LocalDate.of(2020, 1, 1);

    assertEquals(
        Set.of("working"), Entitlement.groups(relation(Status.ACTIVE, since, null, Set.of())));
    assertEquals(
        Set.of("retired"),
        Entitlement.groups(relation(Status.ACTIVE, since, null, Set.of("retired"))));
  }

  private static FilingEffect effect(List<Filing> filings, Bill bill) {
    return Entitlement.effect(filings, bill, TODAY, false, true);
  }

  private static String refused(Executable act) {
    return assertThrows(ProblemException.class, act).problem().code();
  }

  private static Bill emergency() {
    return new Bill(
        "V1",
        "H31010600001",
        "演示医院",
        "3",
        "310106",
        CareKind.INPATIENT,
        "24",
        true,
        BILL.begins(),
        BILL.ends(),
        BILL.lines());
  }

  private static Filing filing(FilingKind kind, String division, FilingState state) {
    return new Filing("F1", kind, division, LocalDate.of(2026, 1, 1), null, state);
  }

  private static InsuredRelation relation(
      Status status, LocalDate since, LocalDate until, Set<String> groups) {
    return new InsuredRelation(
        "R1",
        InsuranceKind.EMPLOYEE,
        "11",
        groups,
        status,
        since,
        until,
        "340100",
        "",
        false,
        Money.ZERO);
  }
}
