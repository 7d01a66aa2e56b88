package org.renshe.province.medical.treatment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.renshe.province.medical.treatment.TestHospital.ok;
import static org.renshe.province.medical.treatment.TestHospital.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hospitals look up (3.8, 2001, 1201, 1901, 51xx) and the files they exchange (91xx). */
class QueriesTest {
  private static final String RANGE =
      "\"begntime\":\"2026-01-01 00:00:00\",\"endtime\":\"2026-12-31 00:00:00\"";
  private TestTreatment place;
  private TestHospital hospital;

  @BeforeEach
  void open() {
    place = new TestTreatment("jdbc:h2:mem:queries");
    hospital = TestHospital.near(place);
  }

  @AfterEach
  void close() {
    Set<String> lacking = place.lacking;
    place.close();
    assertEquals(Set.of(), lacking);
  }

  private JsonNode ask(String infno, String fields) {
    return hospital.send(infno, "{\"data\":{%s}}".formatted(fields));
  }

  private String person() {
    return "\"psn_no\":\"" + hospital.person() + "\"";
  }

  @Test
  void visitsAreFoundByTheDayTheyBeganAndTheirKindOfCare() {
    String visit = hospital.registered("M1");
    hospital.settled(visit);
    String withdrawn = hospital.registered("M2");
    ok(hospital.withdraw(withdrawn, "M2"));
    JsonNode found =
        ok(ask("5201", person() + "," + RANGE + ",\"med_type\":\"11\"")).at("/output/mdtrtinfo");
    assertEquals(1, found.size());
    assertEquals(visit, found.get(0).get("mdtrt_id").asText());
    assertEquals("周试例", found.get(0).get("psn_name").asText());
    assertEquals("2026-03-10 09:20:00", found.get(0).get("begntime").asText());
    assertTrue(
        ok(ask("5201", person() + "," + RANGE + ",\"med_type\":\"21\""))
            .at("/output/mdtrtinfo")
            .isEmpty());
    assertTrue(
        ok(ask(
                "5201",
                person()
                    + ",\"begntime\":\"2026-03-11\",\"endtime\":\"2026-03-12\",\"med_type\":\"11\""))
            .at("/output/mdtrtinfo")
            .isEmpty());
    refused(
        "RS-MED-0237",
        ask(
            "5201",
            person()
                + ",\"begntime\":\"2026-03-11\",\"endtime\":\"2026-03-10\",\"med_type\":\"11\""));
    refused(
        "RS-MED-0237",
        ask(
            "5201",
            person()
                + ",\"begntime\":\"2020-03-11\",\"endtime\":\"2026-03-10\",\"med_type\":\"11\""));
  }

  @Test
  void nobodyWhoWasNotIdentifiedIsLookedUpAndEveryLookIsAudited() {
    refused(
        "RS-MED-0210",
        ask("5201", "\"psn_no\":\"990100000000000000019999\"," + RANGE + ",\"med_type\":\"11\""));
    ok(ask("5206", person()));
    Long looks =
        place.database.read(
            transaction ->
                transaction
                    .session()
                    .createNativeQuery(
                        "select count(*) from audit_entry where action_name = 'accumulators'",
                        Long.class)
                    .getSingleResult());
    assertEquals(1L, looks);
  }

  @Test
  void aStayIsInHospitalUntilTheDischarge() {
    String stay = hospital.admitted("Z1");
    JsonNode found = ok(ask("5303", RANGE)).at("/output/data");
    assertEquals(1, found.size());
    assertEquals(stay, found.get(0).get("mdtrt_id").asText());
    assertEquals("0", found.get(0).get("out_flag").asText());
    assertTrue(
        ok(TestHospital.other(place).send("5303", "{\"data\":{" + RANGE + "}}"))
            .at("/output/data")
            .isEmpty());
    JsonNode visit =
        ok(ask("5201", person() + "," + RANGE + ",\"med_type\":\"21\"")).at("/output/mdtrtinfo/0");
    assertEquals("1", visit.get("inhosp_stas").asText());
    assertEquals("12", visit.get("adm_bed").asText());
    ok(hospital.discharge(stay));
    assertTrue(ok(ask("5303", RANGE)).at("/output/data").isEmpty());
  }

  @Test
  void aSettlementIsReadAgainAsItWasAnsweredAndItsCancellationToo() {
    String visit = hospital.registered("M1");
    ok(hospital.describe(visit, "11", ""));
    ok(hospital.fee(visit, "B1", 1));
    JsonNode settled = ok(hospital.settle("2207", visit, "B1", "11", "15.00")).get("output");
    String id = settled.at("/setlinfo/setl_id").asText();
    JsonNode read = settlement(visit, id);
    for (String field : List.of("medfee_sumamt", "inscp_scp_amt", "hifp_pay", "act_pay_dedc")) {
      assertEquals(settled.at("/setlinfo/" + field), read.at("/setlinfo/" + field), field);
    }
    assertEquals(settled.get("setldetail"), read.get("setldetail"));
    assertEquals(settled.at("/setlinfo/psn_cash_pay"), read.at("/setlinfo/cash_payamt"));
    assertEquals(settled.at("/setlinfo/psn_part_amt"), read.at("/setlinfo/psn_pay"));
    assertEquals("0", read.at("/setlinfo/refd_setl_flag").asText());
    assertEquals("2", read.at("/setlinfo/pay_loc").asText());
    assertEquals("2026", read.at("/setlinfo/year").asText());
    String cancellation = TestHospital.settlement(hospital.cancel("2208", visit, id));
    assertEquals("1", settlement(visit, id).at("/setlinfo/refd_setl_flag").asText());
    assertEquals(-15.0, settlement(visit, cancellation).at("/setlinfo/medfee_sumamt").asDouble());
    refused(
        "RS-MED-0239",
        ask("5203", person() + ",\"setl_id\":\"NOSUCH\",\"mdtrt_id\":\"" + visit + "\""));
    TestHospital other = TestHospital.other(place);
    refused(
        "RS-MED-0239",
        other.send(
            "5203",
            "{\"data\":{%s,\"setl_id\":\"%s\",\"mdtrt_id\":\"%s\"}}"
                .formatted(person(), id, visit)));
  }

  private JsonNode settlement(String visit, String id) {
    return ok(ask("5203", person() + ",\"setl_id\":\"" + id + "\",\"mdtrt_id\":\"" + visit + "\""))
        .get("output");
  }

  @Test
  void feeRowsComeInlineAndManyOfThemAsAFile() throws IOException {
    String visit = hospital.registered("M1");
    String id = hospital.settled(visit);
    JsonNode inline = ok(ask("5204", rows(visit, id))).at("/output/output");
    assertEquals(1, inline.size());
    assertEquals("T0001", inline.get(0).get("med_list_codg").asText());
    assertEquals(15.0, inline.get(0).get("det_item_fee_sumamt").asDouble());
    assertEquals("何试医", inline.get(0).get("bilg_dr_name").asText());
    Story story = new Story(place);
    story.play("0110-up-to-fees.txt");
    story.play("0110-settle.txt");
    String many = story.output().at("/setlinfo/setl_id").asText();
    JsonNode file = ok(ask("5204", rows(story.caught("visit"), many))).get("output");
    assertEquals(4, file.get("data_cnt").asInt());
    byte[] zip =
        hospital.sendForBytes(
            "9102",
            download(file.get("file_qury_no").asText(), file.get("filename").asText(), null));
    String text = unzip(zip);
    assertEquals(4, text.lines().count());
    assertTrue(text.lines().allMatch(line -> line.split("\t").length > 40), text);
    assertTrue(text.contains("\tnull\t"), "empty values are the word null");
  }

  private String rows(String visit, String settlement) {
    return person() + ",\"setl_id\":\"" + settlement + "\",\"mdtrt_id\":\"" + visit + "\"";
  }

  private static String unzip(byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      in.getNextEntry();
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String download(String number, String name, String whose) {
    return "{\"fsDownloadIn\":{\"file_qury_no\":\"%s\",\"filename\":\"%s\",\"fixmedins_code\":\"%s\"}}"
        .formatted(number, name, whose == null ? TestTreatment.HOSPITAL : whose);
  }

  private static String upload(String bytes, String whose) {
    return "{\"fsUploadIn\":{\"in\":%s,\"filename\":\"账.zip\",\"fixmedins_code\":\"%s\"}}"
        .formatted(bytes, whose);
  }

  @Test
  void aFileIsFetchedAgainByWhoSentItAndByNobodyElse() {
    byte[] content = {1, 2, (byte) 200, 0, 127};
    String base64 = "\"" + Base64.getEncoder().encodeToString(content) + "\"";
    JsonNode sent = ok(hospital.send("9101", upload(base64, TestTreatment.HOSPITAL)));
    String number = sent.at("/output/file_qury_no").asText();
    assertArrayEquals(content, hospital.sendForBytes("9102", download(number, "账.zip", null)));
    refused("RS-MED-0285", hospital.send("9102", download(number, "其他.zip", null)));
    refused("RS-MED-0520", hospital.send("9102", download("NOSUCH", "账.zip", null)));
    refused("RS-MED-0520", hospital.send("9102", download(number, "账.zip", "plc")));
    TestHospital other = TestHospital.other(place);
    refused("RS-MED-0284", other.send("9102", download(number, "账.zip", null)));
    refused(
        "RS-MED-0520", other.send("9102", download(number, "账.zip", TestTreatment.OTHER_HOSPITAL)));
    refused("RS-MED-0284", other.send("9101", upload(base64, TestTreatment.HOSPITAL)));
    place.passSeconds(8 * 86_400L);
    refused("RS-MED-0520", hospital.send("9102", download(number, "账.zip", null)));
  }

  @Test
  void aFilesBytesMayComeAsNumbersAndAreKeptSealed() {
    JsonNode sent = ok(hospital.send("9101", upload("[1,-56,200]", TestTreatment.HOSPITAL)));
    String number = sent.at("/output/file_qury_no").asText();
    assertArrayEquals(
        new byte[] {1, -56, -56}, hospital.sendForBytes("9102", download(number, "账.zip", null)));
    refused("RS-RTE-0006", hospital.send("9101", upload("[1,300]", TestTreatment.HOSPITAL)));
    refused("RS-RTE-0004", hospital.send("9101", upload("[]", TestTreatment.HOSPITAL)));
    String large = "\"" + "A".repeat(1_400_000) + "\"";
    refused("RS-MED-0521", hospital.send("9101", upload(large, TestTreatment.HOSPITAL)));
    byte[] kept =
        place.database.read(
            transaction ->
                transaction
                    .session()
                    .createNativeQuery("select sealed from hospital_file", byte[].class)
                    .setMaxResults(1)
                    .getSingleResult());
    assertTrue(kept.length > 20, "nonce and tag beside the content");
  }

  @Test
  void drugsOfChronicCareAreFoundAcrossInstitutions() {
    String visit = hospital.registered("M1");
    ok(hospital.describe(visit, "14", ",\"dise_codg\":\"M03900\""));
    ok(
        hospital.send(
            "2204",
            """
            {"feedetail":[{"feedetl_sn":"1","mdtrt_id":"%s","psn_no":"%s","chrg_bchno":"B1",
            "rx_circ_flag":"0","fee_ocur_time":"2026-03-10 09:40:00","med_list_codg":"X0002",
            "medins_list_codg":"L1","det_item_fee_sumamt":33.45,"cnt":1,"pric":33.45,
            "bilg_dept_codg":"A03","bilg_dept_name":"内科","bilg_dr_codg":"D1",
            "bilg_dr_name":"何试医","hosp_appr_flag":"1"}]}"""
                .formatted(visit, hospital.person())));
    assertTrue(chronic(hospital).isEmpty(), "not settled yet");
    ok(
        hospital.send(
            "2207",
            """
            {"data":{"psn_no":"%s","mdtrt_cert_type":"02","mdtrt_cert_no":"%s","med_type":"14",
            "medfee_sumamt":33.45,"psn_setlway":"01","mdtrt_id":"%s","chrg_bchno":"B1",
            "insutype":"310","acct_used_flag":"0","fulamt_ownpay_amt":0,"overlmt_selfpay":0,
            "preselfpay_amt":3.35,"inscp_scp_amt":30.10}}"""
                .formatted(hospital.person(), hospital.certificate(), visit)));
    JsonNode found = chronic(TestHospital.other(place));
    assertEquals(1, found.size());
    assertEquals("X0002", found.get(0).get("med_list_codg").asText());
    assertEquals(TestTreatment.HOSPITAL_NAME, found.get(0).get("fixmedins_name").asText());
  }

  private static JsonNode chronic(TestHospital asking) {
    return ok(asking.send(
            "5205", "{\"data\":{\"psn_no\":\"" + asking.person() + "\"," + RANGE + "}}"))
        .at("/output/feedetail");
  }

  @Test
  void entitlementComesFundByFundWithTheReason() {
    for (TestHospital asking : List.of(hospital, TestHospital.away(place))) {
      JsonNode rows = ok(asking.send("2001", entitlement(asking, "11"))).at("/output/trtinfo");
      assertEquals(2, rows.size());
      assertEquals("310102", rows.get(0).get("fund_pay_type").asText());
      assertEquals("1", rows.get(0).get("trt_enjymnt_flag").asText());
      assertEquals("0", rows.get(1).get("trt_enjymnt_flag").asText());
      assertTrue(rows.get(1).get("trt_chk_rslt").asText().contains("RS-MED-0108"));
    }
    assertEquals(
        "310100",
        ok(hospital.send("2001", entitlement(hospital, "21")))
            .at("/output/trtinfo/0/fund_pay_type")
            .asText());
    refused(
        "RS-MED-0284",
        hospital.send("2001", entitlement(hospital, "11").replace(TestTreatment.HOSPITAL, "H1")));
    refused("RS-RTE-0009", hospital.send("2001", entitlement(hospital, "8888")));
  }

  private static String entitlement(TestHospital asking, String medType) {
    return """
    {"data":{"psn_no":"%s","insutype":"310","fixmedins_code":"%s","med_type":"%s",
    "begntime":"2026-03-10 09:00:00"}}"""
        .formatted(asking.person(), TestTreatment.HOSPITAL, medType);
  }

  @Test
  void yearTotalsComeFromTheInsuredPlace() {
    JsonNode rows = ok(ask("5206", person() + ",\"cum_ym\":\"202603\"")).at("/output/cuminfo");
    assertEquals(3, rows.size());
    assertEquals("IPT_CNT", rows.get(0).get("cum_type_code").asText());
    assertEquals("HIFP", rows.get(1).get("cum_type_code").asText());
    assertEquals(103.93, rows.get(1).get("cum").asDouble());
    assertEquals("OTHER", rows.get(2).get("cum_type_code").asText());
    assertEquals("202603", rows.get(0).get("cum_ym").asText());
    refused("RS-MED-0237", ask("5206", person() + ",\"cum_ym\":\"202613\""));
  }

  @ParameterizedTest
  @CsvSource({
    "psn_setlway, 0, 1, 2026-03-10, 2",
    "psn_idet_type, 23, 1, 2026-03-10, 9",
    "psn_setlway, 0, 0, 2026-03-10, 0",
    "psn_setlway, 0, 1, 2020-01-01, 0",
  })
  void dictionariesAreTheInterfacesOwn(
      String type, String parent, String valid, String date, int rows) {
    JsonNode answer =
        ok(
            ask(
                "1901",
                "\"type\":\"%s\",\"parent_value\":\"%s\",\"admdvs\":\"990100\",\"date\":\"%s\",\"Vali_Flag\":\"%s\""
                    .formatted(type, parent, date, valid)));
    assertEquals(rows, answer.at("/output/list").size());
  }

  @Test
  void anUnknownDictionaryIsRefused() {
    refused(
        "RS-MED-0286",
        ask(
            "1901",
            "\"type\":\"nosuch\",\"parent_value\":\"x\",\"admdvs\":\"990100\",\"date\":\"2026-03-10\",\"Vali_Flag\":\"1\""));
  }

  @Test
  void institutionsAreFoundByTypeNameAndCode() {
    JsonNode hospitals = institutions("1", "第一");
    assertEquals(1, hospitals.size());
    assertEquals(TestTreatment.HOSPITAL, hospitals.get(0).get("fixmedins_code").asText());
    assertEquals("2", hospitals.get(0).get("hosp_lv").asText());
    assertEquals(2, institutions("1", "").size());
    assertEquals(2, institutions("2", "药店").size());
  }

  private JsonNode institutions(String kind, String name) {
    return ok(hospital.send(
            "1201",
            "{\"medinsinfo\":{\"fixmedins_type\":\"%s\",\"fixmedins_name\":\"%s\"}}"
                .formatted(kind, name)))
        .at("/output/medinsinfo");
  }
}
