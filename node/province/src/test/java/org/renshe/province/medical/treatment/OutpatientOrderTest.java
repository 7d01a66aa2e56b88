package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.renshe.province.medical.treatment.TestHospital.diagnosis;
import static org.renshe.province.medical.treatment.TestHospital.ok;
import static org.renshe.province.medical.treatment.TestHospital.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 6, outpatients: what may follow what, a test for each rule. */
class OutpatientOrderTest {
  private static TestTreatment place;
  private TestHospital hospital;
  private String number;

  @BeforeAll
  static void open() {
    place = new TestTreatment("jdbc:h2:mem:outpatient-order");
  }

  @AfterAll
  static void close() {
    Set<String> lacking = place.lacking;
    place.close();
    assertEquals(Set.of(), lacking);
  }

  @BeforeEach
  void ready(TestInfo test) {
    hospital = TestHospital.near(place);
    number = "M" + Integer.toHexString(test.getDisplayName().hashCode());
  }

  @Test
  void nothingOfAPersonGoesBeforeSheIsIdentified() {
    JsonNode answer =
        hospital.send(
            "2201",
            """
            {"data":{"psn_no":"990100000000000000019999","insutype":"310",
            "begntime":"2026-03-10 09:20:00","mdtrt_cert_type":"02",
            "mdtrt_cert_no":"990201198504120018","psn_cert_type":"01",
            "certno":"990201198504120018","psn_name":"周试例","ipt_otp_no":"X","dept_code":"A03",
            "dept_name":"内科","caty":"A03"}}""");
    refused("RS-MED-0210", answer);
  }

  @Test
  void oneNumberIsNotLiveTwice() {
    hospital.registered(number);
    refused("RS-MED-0221", hospital.register(number));
  }

  @Test
  void aSettledVisitsNumberMayServeAgain() {
    hospital.settled(hospital.registered(number));
    ok(hospital.register(number));
  }

  @Test
  void aRegistrationWithRowsIsNotWithdrawn() {
    String visit = hospital.registered(number);
    ok(hospital.fee(visit, "B1", 1));
    refused("RS-MED-0230", hospital.withdraw(visit, number));
    ok(hospital.removeBatch(visit, "0000"));
    ok(hospital.withdraw(visit, number));
  }

  @Test
  void aRegistrationWithALiveSettlementIsNotWithdrawn() {
    String visit = hospital.registered(number);
    String settlement = hospital.settled(visit);
    refused("RS-MED-0230", hospital.withdraw(visit, number));
    ok(hospital.cancel("2208", visit, settlement));
    ok(hospital.removeBatch(visit, "B1"));
    ok(hospital.withdraw(visit, number));
  }

  @Test
  void aWithdrawnRegistrationTakesNothingMoreAndItsNumberIsFree() {
    String visit = hospital.registered(number);
    ok(hospital.withdraw(visit, number));
    refused("RS-MED-0223", hospital.withdraw(visit, number));
    refused("RS-MED-0223", hospital.describe(visit, "11", ""));
    refused("RS-MED-0223", hospital.fee(visit, "B1", 1));
    ok(hospital.register(number));
  }

  @Test
  void aWithdrawalNamesTheVisitsOwnNumber() {
    String visit = hospital.registered(number);
    refused("RS-MED-0220", hospital.withdraw(visit, "OTHER"));
  }

  @Test
  void aVisitHasOneKindOfCare() {
    String visit = hospital.registered(number);
    ok(hospital.describe(visit, "11", ""));
    refused("RS-MED-0225", hospital.describe(visit, "1103", ""));
    ok(hospital.fee(visit, "B1", 1));
    refused("RS-MED-0225", hospital.settle("2207", visit, "B1", "12", "15.00"));
  }

  @ParameterizedTest
  @CsvSource({"14, RS-MED-0226", "990101, RS-MED-0226", "21, RS-MED-0216", "2101, RS-MED-0216"})
  void careByDiseaseNamesItAndInpatientCareIsNoOutpatients(String medType, String problem) {
    String visit = hospital.registered(number + medType);
    refused(problem, hospital.describe(visit, medType, ""));
  }

  @Test
  void chronicCareIsDescribedBeforeItsRowsAreSettled() {
    String visit = hospital.registered(number);
    ok(hospital.fee(visit, "B1", 1));
    refused("RS-MED-0226", hospital.settle("2207", visit, "B1", "14", "15.00"));
    ok(hospital.describe(visit, "14", ",\"dise_codg\":\"M03900\""));
    JsonNode settled = ok(hospital.settle("2207", visit, "B1", "14", "15.00"));
    assertEquals("14", settled.at("/output/setlinfo/clr_type").asText());
  }

  @Test
  void aBatchIsOfOneDisease() {
    String visit = hospital.registered(number);
    ok(hospital.describe(visit, "14", ",\"dise_codg\":\"M03900\""));
    refused("RS-MED-0235", hospital.fee(visit, "B1", 1, "T0001", ",\"dise_codg\":\"M01600\""));
    ok(hospital.fee(visit, "B1", 1, "T0001", ",\"dise_codg\":\"M03900\""));
  }

  @Test
  void aDiagnosisIsReplacedAndMadeVoidByItsNumber() {
    String visit = hospital.registered(number);
    ok(
        hospital.describe(
            visit, "11", "", diagnosis(1, "J06", "1") + "," + diagnosis(2, "J07", "1")));
    ok(hospital.describe(visit, "11", "", diagnosis(2, "J08", "1")));
    ok(hospital.describe(visit, "11", "", diagnosis(1, "J06", "0")));
    JsonNode found = diagnoses(visit);
    assertEquals(1, found.size());
    assertEquals("J08", found.get(0).get("diag_code").asText());
    refused("RS-MED-0214", hospital.describe(visit, "11", "", diagnosis(1, "J06", "0")));
    refused("RS-MED-0214", hospital.describe(visit, "11", "", diagnosis(9, "J06", "0")));
    refused(
        "RS-MED-0204",
        hospital.describe(visit, "11", "", diagnosis(3, "A", "1") + "," + diagnosis(3, "B", "1")));
  }

  private JsonNode diagnoses(String visit) {
    return ok(hospital.send(
            "5202",
            "{\"data\":{\"mdtrt_id\":\"%s\",\"psn_no\":\"%s\"}}"
                .formatted(visit, hospital.person())))
        .at("/output/diseinfo");
  }

  @Test
  void aRowNumberIsUsedOnce() {
    String visit = hospital.registered(number);
    ok(hospital.fee(visit, "B1", 1));
    refused("RS-MED-0241", hospital.fee(visit, "B2", 1));
  }

  @Test
  void anUnknownItemIsOwnExpenseWithAMemoAndNoRefusal() {
    String visit = hospital.registered(number);
    JsonNode row = ok(hospital.fee(visit, "B1", 1, "NOSUCH", "")).at("/output/result/0");
    assertEquals(15.0, row.get("fulamt_ownpay_amt").asDouble());
    assertEquals(false, row.get("memo").asText().isEmpty());
  }

  @Test
  void aBatchComesWholeAndOnce() {
    String visit = hospital.registered(number);
    ok(hospital.fee(visit, "B1", 1));
    refused("RS-MED-0247", hospital.fee(visit, "B1", 2));
  }

  @Test
  void settledRowsStay() {
    String visit = hospital.registered(number);
    hospital.settled(visit);
    refused("RS-MED-0245", hospital.removeBatch(visit, "B1"));
    ok(hospital.removeBatch(visit, "0000"));
  }

  @Test
  void aBatchIsSettledOnce() {
    String visit = hospital.registered(number);
    hospital.settled(visit);
    refused("RS-MED-0247", hospital.settle("2207", visit, "B1", "11", "15.00"));
  }

  @Test
  void anUnknownBatchIsNotSettledNorRemoved() {
    String visit = hospital.registered(number);
    ok(hospital.fee(visit, "B1", 1));
    refused("RS-MED-0246", hospital.settle("2207", visit, "B9", "11", "15.00"));
    refused("RS-MED-0246", hospital.removeBatch(visit, "B9"));
  }

  @Test
  void totalsThatDifferAreNotSettled() {
    String visit = hospital.registered(number);
    ok(hospital.fee(visit, "B1", 1));
    refused("RS-MED-0260", hospital.settle("2206", visit, "B1", "11", "15.01"));
    refused("RS-MED-0260", hospital.settle("2207", visit, "B1", "11", "14.99"));
  }

  @Test
  void withoutATrialASettlementIsTakenToo() {
    String visit = hospital.registered(number);
    ok(hospital.fee(visit, "B1", 1));
    ok(hospital.settle("2207", visit, "B1", "11", "15.00"));
  }

  @Test
  void aSettlementNeedsTheDaysSignIn() {
    String visit = hospital.registered(number);
    ok(hospital.fee(visit, "B1", 1));
    ok(signOut(hospital.signNo(), "0007"));
    refused("RS-MED-0203", hospital.settle("2207", visit, "B1", "11", "15.00"));
    TestHospital.near(place);
    ok(hospital.settle("2207", visit, "B1", "11", "15.00"));
  }

  @Test
  void aSignOutNamesItsOwnSignIn() {
    refused("RS-MED-0233", signOut("NOSUCH", "0007"));
    refused("RS-MED-0233", signOut(hospital.signNo(), "0008"));
  }

  private JsonNode signOut(String signNo, String operator) {
    return hospital.send(
        "9002",
        "{\"signOut\":{\"sign_no\":\"%s\",\"opter_no\":\"%s\"}}".formatted(signNo, operator));
  }

  @Test
  void aSettlementIsCancelledOnceNewestFirst() {
    String visit = hospital.registered(number);
    String first = hospital.settled(visit);
    ok(hospital.fee(visit, "B2", 2));
    String second = TestHospital.settlement(hospital.settle("2207", visit, "B2", "11", "15.00"));
    refused("RS-MED-0261", hospital.cancel("2208", visit, "NOSUCH"));
    refused("RS-MED-0263", hospital.cancel("2208", visit, first));
    ok(hospital.cancel("2208", visit, second));
    refused("RS-MED-0262", hospital.cancel("2208", visit, second));
    ok(hospital.cancel("2208", visit, first));
  }

  @Test
  void anotherHospitalsVisitIsUnknown() {
    String visit = hospital.registered(number);
    refused("RS-MED-0220", TestHospital.other(place).fee(visit, "B1", 1));
  }
}
