package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.province.medical.treatment.TestHospital.ok;
import static org.renshe.province.medical.treatment.TestHospital.refused;
import static org.renshe.province.medical.treatment.TestHospital.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Section 6, inpatients: what may follow what, a test for each rule. */
class InpatientOrderTest {
  private TestTreatment place;
  private TestHospital hospital;
  private String stay;

  @BeforeEach
  void open() {
    place = new TestTreatment("jdbc:h2:mem:inpatient-order");
    hospital = TestHospital.near(place);
    stay = hospital.admitted("Z1");
  }

  @AfterEach
  void close() {
    Set<String> lacking = place.lacking;
    place.close();
    assertEquals(Set.of(), lacking);
  }

  @Test
  void aPersonHasOneLiveAdmissionInAnyInstitution() {
    refused("RS-MED-0224", hospital.admit("Z2", "21", ""));
    refused("RS-MED-0224", TestHospital.other(place).admit("Z2", "21", ""));
    ok(hospital.takeBack("2404", stay));
    ok(TestHospital.other(place).admit("Z2", "21", ""));
  }

  @Test
  void anAdmissionNumberIsNotLiveTwice() {
    refused("RS-MED-0221", TestHospital.away(place).admit("Z1", "21", ""));
  }

  @Test
  void anAdmissionNeedsADiagnosisAndInpatientCare() {
    TestHospital away = TestHospital.away(place);
    refused("RS-MED-0216", away.admit("Z2", "11", ""));
    refused("RS-MED-0226", away.admit("Z2", "26", ""));
    JsonNode bare =
        away.send(
            "2401",
            """
            {"mdtrtinfo":{"psn_no":"%s","insutype":"310","begntime":"2026-03-01 08:25:00",
            "mdtrt_cert_type":"02","med_type":"21","ipt_no":"Z2","atddr_no":"D2",
            "chfpdr_name":"沈试医","adm_diag_dscr":"x","adm_dept_codg":"A","adm_dept_name":"x",
            "adm_bed":"1","dscg_maindiag_code":"K","dscg_maindiag_name":"x"}}"""
                .formatted(away.person()));
    refused("RS-MED-0227", bare);
  }

  @Test
  void rowsAreOfTheStaysKindOfCare() {
    refused("RS-MED-0225", hospital.stayFee(stay, 1, "22"));
    ok(hospital.stayFee(stay, 1, "21"));
  }

  @Test
  void noRowsComeAfterTheDischargeUnlessItIsUndone() {
    ok(hospital.discharge(stay));
    refused("RS-MED-0228", hospital.stayFee(stay, 1, "21"));
    ok(hospital.takeBack("2405", stay));
    ok(hospital.stayFee(stay, 1, "21"));
  }

  @Test
  void noRowsComeAfterTheFinalSettlement() {
    ok(hospital.stayFee(stay, 1, "21"));
    ok(hospital.discharge(stay));
    ok(hospital.settleStay(stay, "15.00", false));
    refused("RS-MED-0223", hospital.stayFee(stay, 2, "21"));
    refused("RS-MED-0223", hospital.removeRow(stay, "1"));
  }

  @Test
  void theDischargeComesBeforeTheFinalSettlement() {
    ok(hospital.stayFee(stay, 1, "21"));
    refused("RS-MED-0229", hospital.settleStay(stay, "15.00", false));
  }

  @Test
  void aDischargeIsMadeOnceWithADiagnosisAndNotBeforeTheAdmission() {
    String discharge =
        """
        {"dscginfo":{"mdtrt_id":"%s","psn_no":"%s","insutype":"310","endtime":"%s 10:00:00",
        "dscg_dept_codg":"A04","dscg_dept_name":"外科","dscg_way":"1"}%s}""";
    refused(
        "RS-MED-0227",
        hospital.send("2402", discharge.formatted(stay, hospital.person(), "2026-03-11", "")));
    String early = ",\"diseinfo\":[" + hospital.stayDiagnosis(stay, 1) + "]";
    refused(
        "RS-MED-0208",
        hospital.send("2402", discharge.formatted(stay, hospital.person(), "2026-02-01", early)));
    ok(hospital.discharge(stay));
    refused("RS-MED-0228", hospital.discharge(stay));
  }

  @Test
  void interimSettlementsLeaveTheStayOpenAndComeBeforeTheDischarge() {
    ok(hospital.stayFee(stay, 1, "21"));
    ok(hospital.settleStay(stay, "15.00", true));
    refused("RS-MED-0250", hospital.settleStay(stay, "15.00", true));
    refused("RS-MED-0245", hospital.removeRow(stay, "1"));
    ok(hospital.stayFee(stay, 2, "21"));
    ok(hospital.discharge(stay));
    refused("RS-MED-0228", hospital.settleStay(stay, "15.00", true));
    ok(hospital.settleStay(stay, "15.00", false));
  }

  @Test
  void theFinalSettlementIsMadeOnce() {
    ok(hospital.stayFee(stay, 1, "21"));
    ok(hospital.discharge(stay));
    refused("RS-MED-0260", hospital.settleStay(stay, "14.00", false));
    ok(hospital.settleStay(stay, "15.00", false));
    refused("RS-MED-0268", hospital.settleStay(stay, "15.00", false));
  }

  @Test
  void undoingGoesStrictlyBackwards() {
    ok(hospital.stayFee(stay, 1, "21"));
    String interim = settlement(hospital.settleStay(stay, "15.00", true));
    ok(hospital.stayFee(stay, 2, "21"));
    ok(hospital.discharge(stay));
    String last = settlement(hospital.settleStay(stay, "15.00", false));
    refused("RS-MED-0231", hospital.takeBack("2405", stay));
    refused("RS-MED-0223", hospital.takeBack("2404", stay));
    refused("RS-MED-0263", hospital.cancel("2305", stay, interim));
    ok(hospital.cancel("2305", stay, last));
    refused("RS-MED-0219", hospital.cancel("2305", stay, interim));
    refused("RS-MED-0219", hospital.removeRow(stay, "2"));
    refused("RS-MED-0219", hospital.takeBack("2404", stay));
    ok(hospital.takeBack("2405", stay));
    refused("RS-MED-0231", hospital.takeBack("2405", stay));
    ok(hospital.cancel("2305", stay, interim));
    refused("RS-MED-0230", hospital.takeBack("2404", stay));
    ok(hospital.removeRow(stay, "0000"));
    ok(hospital.takeBack("2404", stay));
    refused("RS-MED-0223", hospital.takeBack("2404", stay));
    assertEquals("0.00", place.balance("receivable/990000/POOL").toYuan());
  }

  @Test
  void aStayIsCorrectedUntilItsFinalSettlement() {
    ok(hospital.correct(stay, "22", "Z7", hospital.stayDiagnosis(stay, 2)));
    refused("RS-MED-0225", hospital.stayFee(stay, 1, "21"));
    ok(hospital.stayFee(stay, 1, "22"));
    JsonNode diagnoses =
        ok(hospital.send(
                "5202",
                "{\"data\":{\"mdtrt_id\":\"%s\",\"psn_no\":\"%s\"}}"
                    .formatted(stay, hospital.person())))
            .at("/output/diseinfo");
    assertEquals(2, diagnoses.size(), "the first is kept, the second added");
    ok(hospital.settleStay(stay, "15.00", true));
    refused("RS-MED-0225", hospital.correct(stay, "21", "Z7", hospital.stayDiagnosis(stay, 2)));
    ok(hospital.stayFee(stay, 2, "22"));
    ok(hospital.discharge(stay));
    ok(hospital.correct(stay, "22", "Z7", hospital.stayDiagnosis(stay, 2)));
    ok(hospital.settleStay(stay, "15.00", false));
    refused("RS-MED-0268", hospital.correct(stay, "22", "Z7", hospital.stayDiagnosis(stay, 2)));
  }

  @Test
  void aRemarkChangesNoPriceAndNamesTheItem() {
    ok(hospital.stayFee(stay, 1, "21"));
    String remark =
        """
        {"data":{"mdtrt_id":"%s","bkkp_sn":"%s","psn_no":"%s","memo":"追溯码一","med_list_codg":"%s"}}""";
    ok(hospital.send("2306", remark.formatted(stay, "1", hospital.person(), "T0001")));
    refused(
        "RS-MED-0249", hospital.send("2306", remark.formatted(stay, "1", hospital.person(), "X")));
    refused(
        "RS-MED-0249",
        hospital.send("2306", remark.formatted(stay, "9", hospital.person(), "T0001")));
  }

  @Test
  void specialAttributesAreNotedAndLookedUpPageByPage() {
    String upload =
        """
        {"data":{"mdtrt_id":"%s","psn_no":"%s","psn_cert_type":"01","certno":"%s","psn_name":"%s",
        "ipt_otp_no":"%s","ipt_psn_sp_flag_type":"01","ipt_psn_sp_flag":"1"}}""";
    for (int i = 0; i < 3; i++) {
      ok(
          hospital.send(
              "2406",
              upload.formatted(
                  stay, hospital.person(), hospital.certificate(), hospital.name(), "Z1")));
    }
    refused(
        "RS-MED-0211",
        hospital.send(
            "2406", upload.formatted(stay, hospital.person(), hospital.certificate(), "别人", "Z1")));
    assertEquals(2, flags(1, 2).size());
    assertEquals(1, flags(2, 2).size());
    refused("RS-MED-0236", query("\"mdtrt_id\":\"" + stay + "\"", 1, 101));
    refused("RS-MED-0208", query("\"psn_name\":\"周试例\"", 1, 10));
    assertTrue(
        ok(TestHospital.other(place)
                .send(
                    "2407",
                    "{\"data\":{\"page_num\":1,\"page_size\":9,\"mdtrt_id\":\"" + stay + "\"}}"))
            .at("/output/IptPsnSpFlagReg")
            .isEmpty());
  }

  private JsonNode flags(int page, int size) {
    return ok(query("\"mdtrt_id\":\"" + stay + "\"", page, size)).at("/output/IptPsnSpFlagReg");
  }

  private JsonNode query(String which, int page, int size) {
    return hospital.send(
        "2407", "{\"data\":{\"page_num\":%d,\"page_size\":%d,%s}}".formatted(page, size, which));
  }
}
