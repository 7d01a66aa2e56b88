package org.renshe.province.medical.care;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.renshe.chassis.database.Sql;
import org.renshe.province.medical.cashier.Town;

/** What happened to 买买提·𬱖示范: a settled visit, an examination, a laboratory report. */
final class Patient {
  static final String NUMBER = "340000000000000000000917";
  static final String CARD = "D00009173";
  static final String DOCUMENT = "290101199203131710";
  static final String OTHER_HOSPITAL = "H34010100088";

  private Patient() {}

  static void treat(Town town) {
    town.settled(CARD);
    town.node.institution(OTHER_HOSPITAL, "测试市第二医院");
    String visit = visit(town);
    town.node.forgetCookies();
    accepted(town.node.hospital("H34010100077", "4501", examination(visit, "JC001", "1")));
    accepted(
        town.node.hospital(
            "H34010100077",
            "4502",
            """
            {"labinfo":{"psn_no":"%s","mdtrt_id":"%s","rpotc_no":"JY001","exam_item_name":"血常规",
            "rpt_time":"2026-11-01 09:30:00","vali_flag":"1"},
            "iteminfo":[{"rpotc_no":"JY001","item_name":"白细胞","rslt":"12.3","rslt_unt":"10^9/L","ref_val":"3.5-9.5","abn_flag":"1"},
            {"rpotc_no":"JY001","item_name":"血红蛋白","rslt":"140","rslt_unt":"g/L","ref_val":"130-175","abn_flag":"0"}]}"""
                .formatted(NUMBER, visit)));
  }

  static String examination(String visit, String number, String valid) {
    return """
    {"examinfo":{"psn_no":"%s","mdtrt_id":"%s","rpotc_no":"%s","exam_item_name":"胸部CT","exam_part":"胸部",
    "exam_dspt":"双肺纹理清晰","exam_ccls":"未见明显异常","exam_time":"2026-11-01 09:00:00",
    "rpt_time":"2026-11-01 10:00:00","vali_flag":"%s"}}"""
        .formatted(NUMBER, visit, number, valid);
  }

  static String visit(Town town) {
    return town.node
        .chassis()
        .database()
        .read(
            transaction ->
                Sql.find(
                        transaction,
                        "select id from treatment_visit fetch first 1 rows only",
                        row -> row.getString(1))
                    .orElseThrow());
  }

  static void accepted(String answer) {
    assertTrue(answer.contains("\"infcode\":\"0\"") || answer.contains("\"infcode\":0"), answer);
  }

  static Map<String, String> herself() {
    return Map.of("card", CARD, "document", DOCUMENT);
  }
}
