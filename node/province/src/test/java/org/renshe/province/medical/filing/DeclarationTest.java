package org.renshe.province.medical.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.province.medical.filing.TestFiling.refused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.BenefitDeclared;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Declaration;
import org.renshe.protocol.message.Declaration.State;
import org.renshe.protocol.message.DeclarationWithdrawn;
import org.renshe.protocol.message.DeclareBenefit;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.FilingsFound;
import org.renshe.protocol.message.FindFilings;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.WithdrawDeclaration;
import org.renshe.province.Foundation;

/**
 * hospital-interface.md section 3.5: what institutions declare, and what the insured place does.
 */
class DeclarationTest {
  private static final String HOSPITAL = "H34010100001";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  @TempDir static Path folder;
  private static TestFiling place;

  @BeforeAll
  static void open() {
    place = new TestFiling(folder, "");
  }

  @BeforeEach
  void reset() {
    place.reset();
  }

  @AfterAll
  static void close() {
    place.close();
  }

  @Test
  void aReferralOutOfTheProvinceByAHospitalHereIsAFilingAtOnce() {
    BenefitDeclared declared = declare(Foundation.ANHUI, referral("3", "H31010600001", "310106"));

    assertEquals(State.APPROVED, declared.state());
    Filing filing = place.filings().get(0);
    assertEquals(declared.number(), filing.number());
    assertEquals(FilingKind.TEMP_REFERRAL, filing.kind());
    assertEquals("310000", filing.division());
    assertEquals(FilingState.ACTIVE, filing.state());
    assertEquals(LocalDate.of(2026, 9, 8), filing.to());
  }

  @Test
  void aReferralInsideTheProvinceIsARecordAndNoFiling() {
    declare(Foundation.ANHUI, referral("1", "H34010100002", "340104"));

    assertTrue(place.filings().isEmpty());
    FilingService.Referral referral = referrals().get(0);
    assertEquals(HOSPITAL, referral.from());
    assertEquals("H34010100002", referral.to());
    assertEquals("V-BEFORE", referral.visitBefore());
  }

  @Test
  void aReferralByAHospitalElsewhereWaitsForTheInsuredPlace() {
    BenefitDeclared declared =
        declare(TestFiling.SHANGHAI, referral("3", "H46010500001", "460105"));
    assertEquals(State.SUBMITTED, declared.state());
    assertEquals(LocalDate.of(2026, 3, 11), declared.decideBy());
    assertEquals(FilingState.SUBMITTED, place.filings().get(0).state());

    place.foundation.database.run(
        tx -> place.foundation.filing.declarations().approve(tx, declared.number()));

    assertEquals(FilingState.ACTIVE, place.filings().get(0).state());
  }

  @Test
  void aReferralTheHospitalDoesNotAgreeToIsRefused() {
    Declaration wrong = referral("3", "H31010600001", "310106", "0");
    refused(FilingProblem.REFERRAL_NOT_AGREED, () -> declare(Foundation.ANHUI, wrong));
    assertTrue(place.filings().isEmpty());
  }

  @Test
  void aReferralIsTakenBackUntilItIsUsed() {
    String first = declare(Foundation.ANHUI, referral("3", "H31010600001", "310106")).number();
    withdraw(Foundation.ANHUI, first, Declaration.Kind.REFERRAL, HOSPITAL);
    Filing withdrawn = place.filings().get(0);
    assertEquals(FilingState.ENDED, withdrawn.state());
    assertFalse(withdrawn.validOn(DAY));

    String second = declare(Foundation.ANHUI, referral("3", "H31010600001", "310106")).number();
    String personId = place.personId();
    place.foundation.database.run(
        tx ->
            place
                .foundation
                .filing
                .service()
                .settled(tx, personId, InsuranceKind.EMPLOYEE, bill(), DAY));

    refused(
        FilingProblem.REFERRAL_USED,
        () -> withdraw(Foundation.ANHUI, second, Declaration.Kind.REFERRAL, HOSPITAL));
  }

  @Test
  void onlyTheInstitutionThatDeclaredMayTakeItBack() {
    String number = declare(Foundation.ANHUI, referral("3", "H31010600001", "310106")).number();

    refused(
        FilingProblem.DECLARATION_UNKNOWN,
        () -> withdraw(Foundation.ANHUI, number, Declaration.Kind.REFERRAL, "H34010100009"));
    refused(
        FilingProblem.DECLARATION_UNKNOWN,
        () -> withdraw(Foundation.ANHUI, number, Declaration.Kind.CHRONIC_DISEASE, HOSPITAL));
    refused(
        FilingProblem.DECLARATION_UNKNOWN,
        () -> withdraw(TestFiling.SHANGHAI, number, Declaration.Kind.REFERRAL, HOSPITAL));
  }

  @Test
  void aChronicDiseaseHoldsOnceApprovedAndMayBeTakenBackOnlyBefore() {
    String number = declare(Foundation.ANHUI, chronic("M00500")).number();
    assertFalse(approved("M00503", DAY));
    refused(FilingProblem.ALREADY_DECLARED, () -> declare(Foundation.ANHUI, chronic("M00500")));
    approve(number);

    assertTrue(approved("M00503", DAY), "another code of the same disease");
    assertFalse(approved("M04600", DAY));
    assertFalse(approved("M00503", DAY.minusDays(1)));
    refused(
        FilingProblem.AUDITED_ALREADY,
        () -> withdraw(Foundation.ANHUI, number, Declaration.Kind.CHRONIC_DISEASE, HOSPITAL));

    String other = declare(Foundation.ANHUI, chronic("M01600")).number();
    withdraw(Foundation.ANHUI, other, Declaration.Kind.CHRONIC_DISEASE, HOSPITAL);
    refused(FilingProblem.FILING_MOVE, () -> approve(other));
  }

  @Test
  void aHospitalElsewhereCannotDeclareAChronicDisease() {
    refused(
        FilingProblem.DECLARED_ELSEWHERE, () -> declare(TestFiling.SHANGHAI, chronic("M01600")));
  }

  @Test
  void anEndedApprovalHoldsNoMore() {
    String number = declare(Foundation.ANHUI, chronic("M01600")).number();
    approve(number);
    place.today("2026-03-20");
    place.foundation.database.run(
        tx -> place.foundation.filing.declarations().end(tx, number, "复审未通过"));

    assertFalse(approved("M01600", LocalDate.of(2026, 3, 20)));
  }

  @Test
  void aTreatmentPlaceIsToldWhatReachesItAndWhatIsDeclared() {
    place
        .foundation
        .resource(FilingResource.class)
        .filings(
            """
            [{"filingNumber":"F-1","personNumber":"3401P1","kind":"EMPLOYEE",
              "filingKind":"TEMP_OTHER","division":"310000"},
             {"filingNumber":"F-2","personNumber":"3401P1","kind":"EMPLOYEE",
              "filingKind":"TEMP_OTHER","division":"460000"}]""");
    String number = declare(Foundation.ANHUI, chronic("M01600")).number();

    FilingsFound found =
        place.answer(
            TestFiling.SHANGHAI, new FindFilings(TestFiling.PERSON, DAY, DAY), FilingsFound.class);

    assertEquals(List.of("F-1"), found.filings().stream().map(each -> each.number()).toList());
    assertEquals(number, found.declarations().get(0).number());
    assertEquals("M01600", found.declarations().get(0).declaration().code());
    FilingsFound later =
        place.answer(
            TestFiling.SHANGHAI,
            new FindFilings(TestFiling.PERSON, LocalDate.of(2027, 1, 1), null),
            FilingsFound.class);
    assertTrue(later.filings().isEmpty());
  }

  @Test
  void whatLeavesSomethingOutIsRefusedByName() {
    refused(
        FilingProblem.FIELD_WRONG,
        () -> declare(Foundation.ANHUI, referral("3", "H31010600001", "上海")));
    refused(
        FilingProblem.FIELD_WRONG,
        () -> place.answer(Foundation.ANHUI, new FindFilings("", DAY, null), FilingsFound.class));
  }

  private static BenefitDeclared declare(MemberCode from, Declaration declaration) {
    return place.answer(
        from, new DeclareBenefit(TestFiling.PERSON, HOSPITAL, declaration), BenefitDeclared.class);
  }

  private static void withdraw(
      MemberCode from, String number, Declaration.Kind kind, String hospital) {
    place.answer(
        from,
        new WithdrawDeclaration(TestFiling.PERSON, number, kind, hospital, "录入有误"),
        DeclarationWithdrawn.class);
  }

  private static void approve(String number) {
    place.foundation.database.run(tx -> place.foundation.filing.declarations().approve(tx, number));
  }

  private static boolean approved(String code, LocalDate day) {
    String personId = place.personId();
    return place.write(
        tx ->
            place
                .foundation
                .filing
                .service()
                .chronicApprovals()
                .isApproved(tx, personId, InsuranceKind.EMPLOYEE, code, day));
  }

  private static List<FilingService.Referral> referrals() {
    String personId = place.personId();
    return place.write(tx -> place.foundation.filing.service().referrals(tx, personId, DAY));
  }

  private static Declaration referral(String type, String to, String division) {
    return referral(type, to, division, "1");
  }

  private static Declaration referral(String type, String to, String division, String agreed) {
    return new Declaration(
        Declaration.Kind.REFERRAL,
        InsuranceKind.EMPLOYEE,
        type,
        "",
        to,
        "测试医院",
        division,
        DAY,
        null,
        Map.of("hosp_agre_refl_flag", agreed, "refl_old_mdtrt_id", "V-BEFORE"));
  }

  private static Declaration chronic(String code) {
    return new Declaration(
        Declaration.Kind.CHRONIC_DISEASE,
        null,
        code,
        "测试病种",
        HOSPITAL,
        "测试医院",
        "",
        DAY,
        null,
        Map.of());
  }

  private static Bill bill() {
    return new Bill(
        "V1",
        "H31010600001",
        "测试医院",
        "3",
        "310106",
        CareKind.INPATIENT,
        "21",
        false,
        DAY,
        DAY,
        List.of());
  }
}
