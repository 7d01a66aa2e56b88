package org.renshe.province.medical.injury;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Credential;
import org.renshe.protocol.message.FilingKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.province.medical.injury.Qualification.Kind;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.Outcome;

class InjuryRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final InjuryTerms TERMS = InjuryTerms.defaults();

  private static Bill bill(CareKind care, String medType, BillSigns.Injury injury) {
    BillLine covered = line("1", "100.00", "0.00", "100.00");
    BillLine above = line("2", "50.00", "20.00", "30.00");
    return new Bill(
        "V1",
        "H31010600001",
        "演示医院",
        "3",
        "310106",
        care,
        medType,
        false,
        DAY.minusDays(5),
        DAY,
        List.of(covered, above),
        new BillSigns(null, false, injury, null));
  }

  private static BillLine line(String number, String amount, String own, String inScope) {
    return new BillLine(
        number,
        "X",
        "药",
        "09",
        BillLine.ItemClass.A,
        Money.ofYuan(amount),
        Money.ofYuan(own),
        Money.ZERO,
        Money.ZERO,
        Money.ofYuan(inScope));
  }

  private static Qualification held(Kind kind) {
    return new Qualification("D1", kind, DAY.minusDays(3), null);
  }

  private static void refused(InjuryProblem problem, Executable work) {
    assertEquals(problem, assertThrows(ProblemException.class, work).problem());
  }

  private static void qualified(Kind kind, Bill bill) {
    InjuryRules.requireQualified(List.of(held(kind)), bill, TERMS);
  }

  @Test
  void eachCareNeedsTheDecisionForIt() {
    Bill stay = bill(CareKind.INPATIENT, "22", BillSigns.Injury.NO_THIRD_PARTY);
    Bill rehabilitation = bill(CareKind.INPATIENT, "2105", BillSigns.Injury.NONE);
    Bill device = bill(CareKind.OUTPATIENT, "99", BillSigns.Injury.NONE);
    assertDoesNotThrow(() -> qualified(Kind.INJURY_RECOGNISED, stay));
    assertDoesNotThrow(() -> qualified(Kind.RELAPSE_CONFIRMED, stay));
    assertDoesNotThrow(() -> qualified(Kind.REHABILITATION_CONFIRMED, rehabilitation));
    assertDoesNotThrow(() -> qualified(Kind.DEVICE_CONFIRMED, device));
    refused(InjuryProblem.NOT_FOR_THIS_CARE, () -> qualified(Kind.DEVICE_CONFIRMED, stay));
    refused(
        InjuryProblem.NOT_FOR_THIS_CARE, () -> qualified(Kind.INJURY_RECOGNISED, rehabilitation));
    refused(InjuryProblem.NOT_FOR_THIS_CARE, () -> qualified(Kind.INJURY_RECOGNISED, device));
  }

  @Test
  void anUnrelatedIllnessAndOrdinaryOutpatientCareAreForMedicalInsurance() {
    refused(
        InjuryProblem.UNRELATED,
        () ->
            qualified(
                Kind.INJURY_RECOGNISED, bill(CareKind.INPATIENT, "21", BillSigns.Injury.NONE)));
    refused(
        InjuryProblem.CARE_NOT_OPEN,
        () ->
            qualified(
                Kind.INJURY_RECOGNISED,
                bill(CareKind.OUTPATIENT, "11", BillSigns.Injury.NO_THIRD_PARTY)));
  }

  @Test
  void aDecisionHoldsIfAnyDayOfTheStayLiesInIt() {
    Bill stay = bill(CareKind.INPATIENT, "22", BillSigns.Injury.NO_THIRD_PARTY);
    Qualification ended =
        new Qualification("D1", Kind.INJURY_RECOGNISED, DAY.minusDays(90), DAY.minusDays(6));
    refused(
        InjuryProblem.NOT_RECOGNISED,
        () -> InjuryRules.requireQualified(List.of(ended), stay, TERMS));
    Qualification touching =
        new Qualification("D1", Kind.INJURY_RECOGNISED, DAY.minusDays(90), DAY.minusDays(5));
    assertDoesNotThrow(() -> InjuryRules.requireQualified(List.of(touching), stay, TERMS));
  }

  @Test
  void onlyTheCardCountsAndOnlySomeFilings() {
    refused(
        InjuryProblem.CARD_ONLY,
        () -> InjuryRules.requireCard(new Credential(Credential.Kind.ID_NUMBER, "1", "")));
    assertDoesNotThrow(
        () -> InjuryRules.requireCard(new Credential(Credential.Kind.ECARD_TOKEN, "1", "")));
    refused(
        InjuryProblem.FILING_KIND, () -> InjuryRules.requireFiled(Set.of(FilingKind.TEMP_OTHER)));
    assertDoesNotThrow(() -> InjuryRules.requireFiled(Set.of(FilingKind.TEMP_REFERRAL)));
  }

  @Test
  void allInTheCatalogueIsPaidWithoutDeductibleAndTheRestIsCash() {
    Bill stay = bill(CareKind.INPATIENT, "22", BillSigns.Injury.NO_THIRD_PARTY);
    Outcome outcome =
        InjurySplit.of(stay, LocalDate.of(2026, 1, 1), Accumulators.NONE, Money.ofYuan("900.00"));
    assertEquals(Money.ofYuan("130.00"), outcome.statement().paidBy(Fund.WORK_INJURY));
    assertEquals(Money.ofYuan("20.00"), outcome.statement().cash());
    assertEquals(Money.ofYuan("900.00"), outcome.statement().accountBalance());
    assertEquals(1, outcome.after().admissions());
    assertEquals(Money.ofYuan("130.00"), outcome.after().paidBy(Fund.WORK_INJURY));
  }
}
