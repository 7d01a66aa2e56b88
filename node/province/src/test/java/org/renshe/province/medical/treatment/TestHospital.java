package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.renshe.protocol.crypto.Sm2;

/**
 * A hospital's system that sends whole, right messages with one thing changed at a time: the steps
 * of a visit by name, each answered as it came.
 */
final class TestHospital {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger MESSAGES = new AtomicInteger();

  private final TestTreatment place;
  private final String code;
  private final boolean away;
  private String signNo = "";
  private String lastMessage;

  private TestHospital(TestTreatment place, String code, boolean away) {
    this.place = place;
    this.code = code;
    this.away = away;
  }

  /** Signed in, with 周试例 of this province identified. */
  static TestHospital near(TestTreatment place) {
    return new TestHospital(place, TestTreatment.HOSPITAL, false).ready();
  }

  /** Signed in, with 吴试例 of another province identified. */
  static TestHospital away(TestTreatment place) {
    return new TestHospital(place, TestTreatment.HOSPITAL, true).ready();
  }

  /** Another hospital of the province, with 周试例 identified. */
  static TestHospital other(TestTreatment place) {
    return new TestHospital(place, TestTreatment.OTHER_HOSPITAL, false).ready();
  }

  private TestHospital ready() {
    JsonNode signed =
        send("9001", "{\"signIn\":{\"opter_no\":\"0007\",\"mac\":\"0\",\"ip\":\"127.0.0.1\"}}");
    signNo = signed.at("/output/signinoutb/sign_no").asText();
    ok(
        send(
            "1101",
            """
            {"data":{"mdtrt_cert_type":"02","mdtrt_cert_no":"%s","card_sn":"","begntime":"",
            "psn_cert_type":"01","certno":"%s","psn_name":"%s"}}"""
                .formatted(certificate(), certificate(), name())));
    return this;
  }

  String person() {
    return away ? "980200000000000000020002" : "990100000000000000010001";
  }

  String certificate() {
    return away ? "980201197001010017" : "990201198504120018";
  }

  String name() {
    return away ? "吴试例" : "周试例";
  }

  String signNo() {
    return signNo;
  }

  /** The msgid of the last message. */
  String lastMessage() {
    return lastMessage;
  }

  /** 2201; the visit's identifier. */
  String registered(String number) {
    return ok(register(number)).at("/output/data/mdtrt_id").asText();
  }

  JsonNode register(String number) {
    return send(
        "2201",
        """
        {"data":{"psn_no":"%s","insutype":"310","begntime":"2026-03-10 09:20:00",
        "mdtrt_cert_type":"02","mdtrt_cert_no":"%s","psn_cert_type":"01","certno":"%s",
        "psn_name":"%s","ipt_otp_no":"%s","dept_code":"A03","dept_name":"内科","caty":"A03"}}"""
            .formatted(person(), certificate(), certificate(), name(), number));
  }

  JsonNode withdraw(String visit, String number) {
    return send(
        "2202",
        "{\"data\":{\"psn_no\":\"%s\",\"mdtrt_id\":\"%s\",\"ipt_otp_no\":\"%s\"}}"
            .formatted(person(), visit, number));
  }

  /** 2203 with one diagnosis. */
  JsonNode describe(String visit, String medType, String more) {
    return describe(visit, medType, more, diagnosis(1, "J06.900", "1"));
  }

  /**
   * @param more further fields of the visit, each after a comma
   * @param diagnoses rows of {@code diseinfo}
   */
  JsonNode describe(String visit, String medType, String more, String diagnoses) {
    return send(
        "2203",
        """
        {"mdtrtinfo":{"mdtrt_id":"%s","psn_no":"%s","med_type":"%s",
        "begntime":"2026-03-10 09:20:00"%s},"diseinfo":[%s]}"""
            .formatted(visit, person(), medType, more, diagnoses));
  }

  static String diagnosis(int number, String diseaseCode, String valid) {
    return """
    {"diag_type":"1","diag_srt_no":%d,"diag_code":"%s","diag_name":"诊断%d","diag_dept":"内科",
    "dise_dor_no":"D1","dise_dor_name":"何试医","diag_time":"2026-03-10 09:30:00",
    "vali_flag":"%s"}"""
        .formatted(number, diseaseCode, number, valid);
  }

  /** 2204 of one row of 15.00, class A. */
  JsonNode fee(String visit, String batch, int number) {
    return fee(visit, batch, number, "T0001", "");
  }

  JsonNode fee(String visit, String batch, int number, String item, String more) {
    return send(
        "2204",
        """
        {"feedetail":[{"feedetl_sn":"%d","mdtrt_id":"%s","psn_no":"%s","chrg_bchno":"%s",
        "rx_circ_flag":"0","fee_ocur_time":"2026-03-10 09:40:00","med_list_codg":"%s",
        "medins_list_codg":"L1","det_item_fee_sumamt":15.00,"cnt":1,"pric":15,
        "bilg_dept_codg":"A03","bilg_dept_name":"内科","bilg_dr_codg":"D1","bilg_dr_name":"何试医",
        "hosp_appr_flag":"1"%s}]}"""
            .formatted(number, visit, person(), batch, item, more));
  }

  JsonNode removeBatch(String visit, String batch) {
    return send(
        "2205",
        "{\"data\":{\"mdtrt_id\":\"%s\",\"chrg_bchno\":\"%s\",\"psn_no\":\"%s\"}}"
            .formatted(visit, batch, person()));
  }

  /** 2206 or 2207 of one row of 15.00. */
  JsonNode settle(String infno, String visit, String batch, String medType, String total) {
    return settle(infno, visit, batch, medType, total, "");
  }

  JsonNode settle(
      String infno, String visit, String batch, String medType, String total, String more) {
    return send(
        infno,
        """
        {"data":{"psn_no":"%s","mdtrt_cert_type":"02","mdtrt_cert_no":"%s","med_type":"%s",
        "medfee_sumamt":%s,"psn_setlway":"01","mdtrt_id":"%s","chrg_bchno":"%s",
        "insutype":"310","acct_used_flag":"0","fulamt_ownpay_amt":0,"overlmt_selfpay":0,
        "preselfpay_amt":0,"inscp_scp_amt":%s%s}}"""
            .formatted(person(), certificate(), medType, total, visit, batch, total, more));
  }

  /** A visit with one settled batch B1; its {@code setl_id}. */
  String settled(String visit) {
    ok(describe(visit, "11", ""));
    ok(fee(visit, "B1", 1));
    return settlement(settle("2207", visit, "B1", "11", "15.00"));
  }

  static String settlement(JsonNode answer) {
    return ok(answer).at("/output/setlinfo/setl_id").asText();
  }

  JsonNode cancel(String infno, String visit, String settlement) {
    return send(
        infno,
        "{\"data\":{\"mdtrt_id\":\"%s\",\"setl_id\":\"%s\",\"psn_no\":\"%s\"}}"
            .formatted(visit, settlement, person()));
  }

  JsonNode reverse(String msgid, String infno) {
    return send(
        "2601",
        "{\"data\":{\"psn_no\":\"%s\",\"omsgid\":\"%s\",\"oinfno\":\"%s\"}}"
            .formatted(person(), msgid, infno));
  }

  /** 2401 as ordinary inpatient; the stay's identifier. */
  String admitted(String number) {
    return stay(admit(number, "21", ""));
  }

  static String stay(JsonNode answer) {
    return ok(answer).at("/output/result/mdtrt_id").asText();
  }

  JsonNode admit(String number, String medType, String more) {
    return send(
        "2401",
        """
        {"mdtrtinfo":{"psn_no":"%s","insutype":"310","begntime":"2026-03-01 08:25:00",
        "mdtrt_cert_type":"02","mdtrt_cert_no":"%s","med_type":"%s","ipt_no":"%s",
        "atddr_no":"D2","chfpdr_name":"沈试医","adm_diag_dscr":"阑尾炎","adm_dept_codg":"A04",
        "adm_dept_name":"外科","adm_bed":"12","dscg_maindiag_code":"K35.900",
        "dscg_maindiag_name":"阑尾炎"%s},"diseinfo":[%s]}"""
            .formatted(person(), certificate(), medType, number, more, stayDiagnosis("", 1)));
  }

  String stayDiagnosis(String visit, int number) {
    return """
    {"mdtrt_id":"%s","psn_no":"%s","diag_type":"1","maindiag_flag":"1","diag_srt_no":%d,
    "diag_code":"K35.90%d","diag_name":"阑尾炎","diag_dept":"外科","dise_dor_no":"D2",
    "dise_dor_name":"沈试医","diag_time":"2026-03-01 08:20:00"}"""
        .formatted(visit, person(), number, number);
  }

  /** 2403 with the admission's own facts. */
  JsonNode correct(String stay, String medType, String number, String diagnoses) {
    return send(
        "2403",
        """
        {"adminfo":{"mdtrt_id":"%s","psn_no":"%s","begntime":"2026-03-02 08:00:00",
        "mdtrt_cert_type":"02","med_type":"%s","ipt_otp_no":"%s","atddr_no":"D2",
        "chfpdr_name":"沈试医","adm_diag_dscr":"阑尾炎","adm_dept_codg":"A05",
        "adm_dept_name":"内科","adm_bed":"15","dscg_maindiag_code":"K35.900",
        "dscg_maindiag_name":"阑尾炎"},"diseinfo":[%s]}"""
            .formatted(stay, person(), medType, number, diagnoses));
  }

  /** 2301 of one row of 15.00. */
  JsonNode stayFee(String stay, int number, String medType) {
    return send(
        "2301",
        """
        {"feedetail":[{"feedetl_sn":"%d","mdtrt_id":"%s","psn_no":"%s","med_type":"%s",
        "fee_ocur_time":"2026-03-10 09:40:00","med_list_codg":"T0001","medins_list_codg":"L1",
        "det_item_fee_sumamt":15.00,"cnt":1,"pric":15,"bilg_dept_codg":"A03",
        "bilg_dept_name":"内科","bilg_dr_codg":"D1","bilg_dr_name":"何试医"}]}"""
            .formatted(number, stay, person(), medType));
  }

  JsonNode removeRow(String stay, String number) {
    return send(
        "2302",
        "{\"data\":[{\"feedetl_sn\":\"%s\",\"mdtrt_id\":\"%s\",\"psn_no\":\"%s\"}]}"
            .formatted(number, stay, person()));
  }

  JsonNode discharge(String stay) {
    return send(
        "2402",
        """
        {"dscginfo":{"mdtrt_id":"%s","psn_no":"%s","insutype":"310",
        "endtime":"2026-03-11 10:00:00","dscg_dept_codg":"A04","dscg_dept_name":"外科",
        "dscg_way":"1"},"diseinfo":[%s]}"""
            .formatted(stay, person(), stayDiagnosis(stay, 1)));
  }

  /** 2404 or 2405. */
  JsonNode takeBack(String infno, String stay) {
    return send(
        infno, "{\"data\":{\"mdtrt_id\":\"%s\",\"psn_no\":\"%s\"}}".formatted(stay, person()));
  }

  JsonNode settleStay(String stay, String total, boolean interim) {
    return send(
        "2304",
        """
        {"data":{"psn_no":"%s","mdtrt_cert_type":"02","mdtrt_cert_no":"%s","medfee_sumamt":%s,
        "psn_setlway":"01","mdtrt_id":"%s","insutype":"310","acct_used_flag":"0",
        "mid_setl_flag":"%s"}}"""
            .formatted(person(), certificate(), total, stay, interim ? "1" : "0"));
  }

  /** What the hospital gets for this transaction under a fresh msgid. */
  JsonNode send(String infno, String input) {
    return json(sendForBytes(infno, input));
  }

  /** The signed envelope under a fresh msgid. */
  byte[] message(String infno, String input) {
    lastMessage = "%s20260310091530%04d".formatted(code, MESSAGES.incrementAndGet());
    return envelope(infno, lastMessage, input);
  }

  byte[] sendForBytes(String infno, String input) {
    return place.send(message(infno, input));
  }

  /** The same message again, or other content under its msgid. */
  JsonNode sendAs(String msgid, String infno, String input) {
    return json(place.send(envelope(infno, msgid, input)));
  }

  private byte[] envelope(String infno, String msgid, String input) {
    byte[] signature =
        Sm2.sign(place.identity(code).key(), input.getBytes(StandardCharsets.UTF_8), RANDOM);
    ObjectNode envelope = JSON.createObjectNode();
    envelope
        .put("infno", infno)
        .put("msgid", msgid)
        .put("mdtrtarea_admvs", "990100")
        .put("insuplc_admdvs", away ? "980200" : "990100")
        .put("recer_sys_code", "RENSHE")
        .put("cainfo", Base64.getEncoder().encodeToString(signature))
        .put("signtype", "SM2")
        .put("infver", "V1.0")
        .put("opter_type", "1")
        .put("opter", "0007")
        .put("opter_name", "林测试")
        .put("inf_time", "2026-03-10 09:15:30")
        .put("fixmedins_code", code)
        .put("fixmedins_name", "测试医院")
        .put("sign_no", signNo);
    String head = envelope.toString();
    return (head.substring(0, head.length() - 1) + ",\"input\":" + input + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode json(byte[] answer) {
    try {
      return JSON.readTree(answer);
    } catch (IOException notJson) {
      throw new AssertionError("not JSON", notJson);
    }
  }

  /** The answer, which must not be a refusal. */
  static JsonNode ok(JsonNode answer) {
    assertEquals("0", answer.path("infcode").asText(), answer.toString());
    return answer;
  }

  /** The answer must be a refusal of that code, with a remedy. */
  static void refused(String problem, JsonNode answer) {
    assertEquals("-1", answer.path("infcode").asText(), answer.toString());
    String text = answer.get("err_msg").asText();
    assertTrue(text.startsWith("[" + problem + "] "), text);
    assertTrue(text.length() <= 200, text);
    assertTrue(text.contains("。"), text);
  }
}
