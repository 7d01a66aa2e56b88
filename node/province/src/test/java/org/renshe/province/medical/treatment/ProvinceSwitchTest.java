package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.province.medical.treatment.TestHospital.ok;
import static org.renshe.province.medical.treatment.TestHospital.refused;
import static org.renshe.province.medical.treatment.TestHospital.stay;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.chassis.configuration.Configuration;
import org.renshe.protocol.problem.ProblemException;

/** What provinces do differently, and what cross-province care must say (section 3.6). */
class ProvinceSwitchTest {

  @Test
  void whereFeesAreSettledFirstNobodyIsDischargedWithOpenFees() {
    try (TestTreatment place = new TestTreatment("jdbc:h2:mem:settle-first", false, false)) {
      TestHospital hospital = TestHospital.near(place);
      String stay = hospital.admitted("Z1");
      ok(hospital.stayFee(stay, 1, "21"));
      refused("RS-MED-0232", hospital.discharge(stay));
      ok(hospital.settleStay(stay, "15.00", false));
      ok(hospital.discharge(stay));
      refused("RS-MED-0228", hospital.discharge(stay));
    }
  }

  @Test
  void whereEitherOrderIsTakenBothGo() {
    try (TestTreatment place = new TestTreatment("jdbc:h2:mem:either-first", false, true)) {
      TestHospital hospital = TestHospital.near(place);
      String stay = hospital.admitted("Z1");
      ok(hospital.stayFee(stay, 1, "21"));
      ok(hospital.discharge(stay));
      ok(hospital.settleStay(stay, "15.00", false));
    }
  }

  @Test
  void switchesThatContradictEachOtherRefuseTheStart() {
    Configuration configuration =
        Configuration.load(
            null,
            Map.of("RENSHE_TREATMENT_DISCHARGE_WITH_OPEN_FEES", "false"),
            TreatmentSettings.keys());
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> TreatmentSettings.from(TestTreatment.SELF, configuration));
    assertTrue(
        refused.getMessage().contains("treatment.discharge-with-open-fees")
            && refused.getMessage().contains("treatment.discharge-first"),
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // care | keys | refusal, empty for none
        "21 | {} |",
        "13 | {} | RS-MED-0217",
        "13 | {'IPT_TYPE':'1'} | RS-MED-0217",
        "13 | {'IPT_TYPE':'2'} |",
        "22 | {} | RS-MED-0217",
        "22 | {'TRUM_FLAG':'0'} | RS-MED-0217",
        "22 | {'TRUM_FLAG':'1'} | RS-MED-0217",
        "22 | {'TRUM_FLAG':'1','REL_TTP_FLAG':'0'} |",
        "21 | {'TRUM_FLAG':'1'} | RS-MED-0217",
        "21 | {'IPT_TYPE':'7'} | RS-RTE-0009",
        "21 | {'MDTRT_GRP_TYPE':'9'} | RS-RTE-0009",
      })
  void anAwayAdmissionSaysWhatTheExtensionAsks(String medType, String keys, String problem) {
    try (TestTreatment place = new TestTreatment("jdbc:h2:mem:extension")) {
      TestHospital hospital = TestHospital.away(place);
      String extension = ",\"exp_content\":\"" + keys.replace("'", "\\\"") + "\"";
      if (problem == null) {
        ok(hospital.admit("Z1", medType, extension));
      } else {
        refused(problem, hospital.admit("Z1", medType, extension));
      }
    }
  }

  @Test
  void anAwayOutpatientSaysWhatTheExtensionAsksAndAtHomeNobodyNeeds() {
    try (TestTreatment place = new TestTreatment("jdbc:h2:mem:extension-outpatient")) {
      TestHospital away = TestHospital.away(place);
      String visit = away.registered("M1");
      refused("RS-MED-0217", away.describe(visit, "13", ""));
      refused("RS-MED-0217", away.describe(visit, "9903", ""));
      ok(away.describe(visit, "13", ",\"expContent\":\"{\\\"OTP_ER_REFL_FLAG\\\":\\\"3\\\"}\""));
      TestHospital near = TestHospital.near(place);
      ok(near.describe(near.registered("M2"), "13", ""));
    }
  }

  @Test
  void careForWhichAThirdPartyAnswersIsNotSettled() {
    try (TestTreatment place = new TestTreatment("jdbc:h2:mem:third-party")) {
      TestHospital away = TestHospital.away(place);
      String keys = "{\\\"TRUM_FLAG\\\":\\\"1\\\",\\\"REL_TTP_FLAG\\\":\\\"1\\\"}";
      String stay = stay(away.admit("Z1", "22", ",\"exp_content\":\"" + keys + "\""));
      ok(away.stayFee(stay, 1, "22"));
      ok(away.discharge(stay));
      refused("RS-MED-0218", away.settleStay(stay, "15.00", false));
      assertEquals("0.00", place.balance("receivable/980000/POOL").toYuan());
    }
  }
}
