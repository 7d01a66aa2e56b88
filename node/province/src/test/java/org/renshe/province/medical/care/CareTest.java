package org.renshe.province.medical.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renshe.province.medical.cashier.Town;

/** A citizen's own care over HTTP, and what hospitals may ask of it. */
class CareTest {
  private static final String QUERY = "{\"data\":{\"psn_no\":\"%s\"}}".formatted(Patient.NUMBER);

  @TempDir static Path folder;
  private static Town town;

  @BeforeAll
  static void open() throws Exception {
    town = new Town(folder, Map.of("hospital.signature-required", "false"));
    Patient.treat(town);
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void herself() {
    town.node.forgetCookies();
    town.node.pass(Duration.ofHours(2));
    assertEquals("/care", Town.redirected(town.node.post("/care/sign-in", Patient.herself())));
  }

  @Test
  void sheSeesHerVisitHerBillExplainedAndHerReports() {
    String home = town.node.get("/care").body();
    for (String text :
        new String[] {
          "门诊 急性上呼吸道感染", "内科", "81.90 元", "胸部CT", "血常规", "测试县河口镇卫生院", "取药 (1)", "测试片剂"
        }) {
      assertTrue(home.contains(text), text + " in " + home);
    }
    assertFalse(home.contains(Patient.DOCUMENT), home);
    String bill = town.node.get(link(home, "/care/bills/")).body();
    assertTrue(bill.contains("每一项是怎么算出来的"), bill);
    assertTrue(bill.contains("这次医疗费一共 81.90 元。"), bill);
    String laboratory = town.node.get(link(home, "/care/reports/", "血常规")).body();
    assertTrue(laboratory.contains("白细胞"), laboratory);
    assertTrue(laboratory.contains("异常"), laboratory);
    assertEquals(404, town.node.get("/care/bills/340000ffff").statusCode());
  }

  @Test
  void nobodyGetsInWithAWrongDocumentNorByGuessing() {
    town.node.forgetCookies();
    Map<String, String> wrong = Map.of("card", Patient.CARD, "document", "290101199001111527");
    for (int i = 0; i < 4; i++) {
      assertTrue(town.node.post("/care/sign-in", wrong).body().contains("RS-MED-0591"));
    }
    assertTrue(town.node.post("/care/sign-in", wrong).body().contains("RS-MED-0592"));
    assertEquals(
        429, town.node.post("/care/sign-in", Patient.herself()).statusCode(), "nor the right one");
    assertEquals("/care/sign-in", Town.redirected(town.node.get("/care")));
  }

  @Test
  void anotherHospitalSeesHerReportsOnlyWhileSheLetsIt() {
    String refused = town.node.hospital(Patient.OTHER_HOSPITAL, "4507", QUERY);
    assertTrue(refused.contains("RS-MED-0595"), refused);
    Town.redirected(
        town.node.post(
            "/care/consents", Map.of("institution", Patient.OTHER_HOSPITAL, "days", "7")));
    String shown = town.node.hospital(Patient.OTHER_HOSPITAL, "4507", QUERY);
    assertTrue(shown.contains("未见明显异常"), shown);
    assertTrue(
        town.node.hospital(Patient.OTHER_HOSPITAL, "4508", QUERY).contains("白细胞"), "laboratory");
    String consents = town.node.get("/care/consents").body();
    Town.redirected(town.node.post(form(consents), Map.of()));
    String again = town.node.hospital(Patient.OTHER_HOSPITAL, "4507", QUERY);
    assertTrue(again.contains("RS-MED-0595"), again);
    assertTrue(
        town.node.hospital("H34010100077", "4507", QUERY).contains("未见明显异常"), "its own report");
  }

  @Test
  void sheSeesWhoLookedAtHerData() {
    town.node.hospital(Patient.OTHER_HOSPITAL, "4507", QUERY);
    String looks = town.node.get("/care/looks").body();
    assertTrue(looks.contains("医疗机构 测试市第二医院"), looks);
    assertTrue(looks.contains("查询报告"), looks);
    assertTrue(looks.contains("您本人"), looks);
    assertTrue(looks.contains("结算医疗费"), looks);
    assertTrue(looks.contains("收费员，测试县河口镇卫生院"), looks);
    assertTrue(looks.contains("本省参保系统"), looks);
  }

  @Test
  void aReportIsReplacedVoidedAndRefusedForAnotherVisit() {
    String visit = Patient.visit(town);
    Patient.accepted(
        town.node.hospital("H34010100077", "4501", Patient.examination(visit, "JC002", "1")));
    assertTrue(town.node.get("/care").body().contains("检查报告 (2)"));
    Patient.accepted(
        town.node.hospital("H34010100077", "4501", Patient.examination(visit, "JC002", "0")));
    assertTrue(town.node.get("/care").body().contains("检查报告 (1)"));
    String refused =
        town.node.hospital("H34010100077", "4501", Patient.examination("none", "JC003", "1"));
    assertTrue(refused.contains("RS-MED-0594"), refused);
    String incomplete =
        town.node.hospital(
            "H34010100077",
            "4502",
            """
            {"labinfo":{"psn_no":"%s","mdtrt_id":"%s","rpotc_no":"JY002","exam_item_name":"尿常规",
            "rpt_time":"2026-11-01 09:30:00","vali_flag":"1"},"iteminfo":[]}"""
                .formatted(Patient.NUMBER, visit));
    assertTrue(incomplete.contains("RS-MED-0597"), incomplete);
  }

  private static String link(String page, String beginning) {
    return link(page, beginning, "");
  }

  private static String link(String page, String beginning, String text) {
    Matcher link = Pattern.compile("href=\"(" + beginning + "[^\"]+)\">" + text).matcher(page);
    assertTrue(link.find(), page);
    return link.group(1);
  }

  private static String form(String page) {
    Matcher form = Pattern.compile("action=\"(/care/consents/[^\"]+)\"").matcher(page);
    assertTrue(form.find(), page);
    return form.group(1);
  }
}
