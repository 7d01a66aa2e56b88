package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.province.medical.treatment.TestHospital.ok;
import static org.renshe.province.medical.treatment.TestHospital.refused;
import static org.renshe.province.medical.treatment.TestHospital.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sections 6.1 and 6.2: reversal (2601), repeats of a msgid, and unknown outcomes. */
class ReversalRulesTest {
  private TestTreatment place;
  private TestHospital hospital;

  @BeforeEach
  void open() {
    place = new TestTreatment("jdbc:h2:mem:reversal-rules");
    hospital = TestHospital.near(place);
  }

  @AfterEach
  void close() {
    place.close();
  }

  @Test
  void whatIsFoundLiveIsUndoneAsIfItNeverWasAndAgainAnswersTheSame() {
    String visit = hospital.registered("M1");
    hospital.settled(visit);
    String settled = hospital.lastMessage();
    ok(hospital.reverse(settled, "2207"));
    ok(hospital.reverse(settled, "2207"));
    assertEquals("0.00", place.balance("receivable/990000/POOL").toYuan());
    refused("RS-MED-0205", hospital.sendAs(settled, "2207", again(visit)));
    ok(hospital.settle("2207", visit, "B1", "11", "15.00"));
  }

  private String again(String visit) {
    return """
    {"data":{"psn_no":"%s","mdtrt_cert_type":"02","mdtrt_cert_no":"%s","med_type":"11",
    "medfee_sumamt":15.00,"psn_setlway":"01","mdtrt_id":"%s","chrg_bchno":"B1",
    "insutype":"310","acct_used_flag":"0","fulamt_ownpay_amt":0,"overlmt_selfpay":0,
    "preselfpay_amt":0,"inscp_scp_amt":15.00}}"""
        .formatted(hospital.person(), hospital.certificate(), visit);
  }

  @Test
  void whatWasCancelledIsNotReversed() {
    String visit = hospital.registered("M1");
    String settlement = hospital.settled(visit);
    String message = hospital.lastMessage();
    ok(hospital.cancel("2208", visit, settlement));
    refused("RS-MED-0262", hospital.reverse(message, "2207"));
  }

  @Test
  void whatNeverArrivedIsBlockedForEver() {
    String visit = hospital.registered("M1");
    ok(hospital.describe(visit, "11", ""));
    ok(hospital.fee(visit, "B1", 1));
    String late = TestTreatment.HOSPITAL + "202603100915309999";
    refused("RS-MED-0265", hospital.reverse(late, "2207"));
    refused("RS-MED-0265", hospital.reverse(late, "2207"));
    refused("RS-MED-0205", hospital.sendAs(late, "2207", again(visit)));
  }

  @Test
  void personAndTransactionOfTheOriginalMustMatch() {
    hospital.settled(hospital.registered("M1"));
    String message = hospital.lastMessage();
    refused("RS-MED-0266", TestHospital.away(place).reverse(message, "2207"));
    refused("RS-MED-0266", hospital.reverse(message, "2304"));
  }

  @Test
  void anotherHospitalCannotReverseIt() {
    hospital.settled(hospital.registered("M1"));
    refused("RS-MED-0265", TestHospital.other(place).reverse(hospital.lastMessage(), "2207"));
    assertTrue(!place.balance("receivable/990000/POOL").toYuan().isEmpty());
    ok(hospital.reverse(hospital.lastMessage(), "2207"));
  }

  @Test
  void onlyFourTransactionsAreReversible() {
    String visit = hospital.registered("M1");
    refused("RS-MED-0264", hospital.reverse(hospital.lastMessage(), "2201"));
    ok(hospital.fee(visit, "B1", 1));
    refused("RS-MED-0264", hospital.reverse(hospital.lastMessage(), "2204"));
  }

  @Test
  void aLaterSettlementOfTheVisitIsUndoneFirst() {
    String visit = hospital.registered("M1");
    hospital.settled(visit);
    String first = hospital.lastMessage();
    ok(hospital.fee(visit, "B2", 2));
    settlement(hospital.settle("2207", visit, "B2", "11", "15.00"));
    refused("RS-MED-0263", hospital.reverse(first, "2207"));
  }

  @Test
  void anAdmissionWithRowsIsNotReversed() {
    String stay = hospital.admitted("Z1");
    String admission = hospital.lastMessage();
    ok(hospital.stayFee(stay, 1, "21"));
    refused("RS-MED-0230", hospital.reverse(admission, "2401"));
    ok(hospital.removeRow(stay, "0000"));
    ok(hospital.reverse(admission, "2401"));
    ok(hospital.reverse(admission, "2401"));
  }

  @Test
  void whatStillRunsIsAnsweredInProgressAndTheTextNames2601() {
    TestHospital away = TestHospital.away(place);
    String visit = away.registered("M1");
    ok(away.describe(visit, "11", ""));
    ok(away.fee(visit, "B1", 1));
    place.places.silent(true, false);
    JsonNode unknown = away.settle("2207", visit, "B1", "11", "15.00");
    refused("RS-MED-0206", unknown);
    assertTrue(unknown.get("err_msg").asText().contains("2601"), unknown.toString());
    String running = away.lastMessage();
    refused("RS-MED-0206", away.reverse(running, "2207"));
    place.places.silent(false, false);
    ok(away.reverse(running, "2207"));
    assertEquals("0.00", place.balance("receivable/980000/POOL").toYuan());
  }

  @Test
  void theSameMessageAgainGetsItsAnswerAndOtherContentIsRefused() {
    String visit = hospital.registered("M1");
    ok(hospital.describe(visit, "11", ""));
    ok(hospital.fee(visit, "B1", 1));
    String msgid = TestTreatment.HOSPITAL + "202603100915308888";
    String first = settlement(hospital.sendAs(msgid, "2207", again(visit)));
    assertEquals(first, settlement(hospital.sendAs(msgid, "2207", again(visit))));
    assertEquals("0.00", place.balance("receivable/990000/POOL").toYuan());
    refused(
        "RS-CHA-0020", hospital.sendAs(msgid, "2207", again(visit).replace("\"02\"", "\"03\"")));
  }
}
