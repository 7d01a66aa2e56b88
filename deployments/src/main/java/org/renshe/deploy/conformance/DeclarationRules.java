package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.Texts.fields;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_LOCAL;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renshe.deploy.hospital.Counter.KnownPatient;
import org.renshe.deploy.hospital.HospitalReply;

/** What an institution declares (备案) and takes back: section 3.5, looked up by section 3.8. */
final class DeclarationRules {
  private DeclarationRules() {}

  static void addTo(Rules rules) {
    rules
        .of("2501")
        .rule(
            "2501-referral",
            "3.5",
            "转院备案得到备案号,5304 可查,2502 撤销后不再有效",
            "a referral gets a number, is found by 5304, and is gone after 2502",
            bench ->
                declared(bench, "2501", "refmedin", referral(bench), "2502", "5304", "refmedin"));
    rules
        .of("2503")
        .rule(
            "2503-chronic",
            "3.5",
            "慢特病备案得到备案号,审核前可由 2504 撤销",
            "a chronic-disease declaration gets a number, and 2504 takes it back before its audit",
            bench -> declared(bench, "2503", "data", chronic(bench), "2504", null, null));
    rules
        .of("2505")
        .rule(
            "2505-designated",
            "3.5",
            "定点备案得到备案号,可由 2506 撤销",
            "a designated institution gets a number, and 2506 takes it back",
            bench -> declared(bench, "2505", "data", designated(bench), "2506", null, null));
    rules
        .of("2507")
        .rule(
            "2507-accident",
            "3.5",
            "意外伤害备案得到备案号",
            "an accident's declaration gets a number",
            bench ->
                number(bench.expect("2507", division(bench), Map.of("data", accident(bench)))));
    rules
        .of("2502")
        .rule(
            "2502-unknown",
            "3.5",
            "不存在的备案号被拒绝",
            "an unknown number is refused",
            bench ->
                bench.refuse(
                    "2502",
                    division(bench),
                    Map.of(
                        "data",
                        fields(
                            "trt_dcla_detl_sn", "NEVER", "psn_no", person(bench).personNumber()))));
  }

  private static void declared(
      Bench bench,
      String transaction,
      String node,
      Map<String, Object> row,
      String undo,
      String query,
      String found) {
    String division = division(bench);
    String number = number(bench.expect(transaction, division, Map.of(node, row)));
    if (query != null) {
      require(shows(bench, query, found), query + " 查不到", "not found by " + query);
    }
    Map<String, Object> back =
        Map.of(
            "data",
            fields(
                "trt_dcla_detl_sn",
                number,
                "psn_no",
                person(bench).personNumber(),
                "memo",
                "演示撤销"));
    bench.expect(undo, division, back);
    bench.refuse(undo, division, back);
  }

  private static boolean shows(Bench bench, String query, String node) {
    HospitalReply reply =
        bench.expect(
            query,
            division(bench),
            Map.of(
                "data",
                fields(
                    "psn_no",
                    person(bench).personNumber(),
                    "begntime",
                    LookUpRules.day(bench) + " 00:00:00")));
    return !reply.output(node).isMissingNode() && !reply.output(node).isEmpty();
  }

  private static String number(HospitalReply reply) {
    return Texts.text(reply, "result", "trt_dcla_detl_sn");
  }

  private static KnownPatient person(Bench bench) {
    return bench.person(NORMAL_LOCAL);
  }

  private static String division(Bench bench) {
    return person(bench).insuredDivision();
  }

  private static Map<String, Object> referral(Bench bench) {
    return with(
        fields("psn_no", person(bench).personNumber(), "insutype", "310"),
        "diag_code",
        "K35.900",
        "diag_name",
        "急性阑尾炎",
        "reflin_medins_no",
        "H34010400001",
        "reflin_medins_name",
        "合肥演示医院",
        "mdtrtarea_admdvs",
        "340104",
        "hosp_agre_refl_flag",
        "1",
        "refl_type",
        "3",
        "refl_date",
        LookUpRules.day(bench),
        "refl_rea",
        "本地不具备条件",
        "refl_opnn",
        "同意转院",
        "begndate",
        LookUpRules.day(bench));
  }

  private static Map<String, Object> chronic(Bench bench) {
    return with(
        fields("psn_no", person(bench).personNumber(), "insutype", "310"),
        "opsp_dise_code",
        "M03900",
        "opsp_dise_name",
        "高血压",
        "insu_optins",
        division(bench),
        "ide_fixmedins_no",
        bench.client().hospital().code(),
        "ide_fixmedins_name",
        bench.client().hospital().name(),
        "hosp_ide_date",
        LookUpRules.day(bench),
        "diag_dr_codg",
        "D19010100001",
        "diag_dr_name",
        "示例医师",
        "begndate",
        LookUpRules.day(bench));
  }

  private static Map<String, Object> designated(Bench bench) {
    return with(
        fields("psn_no", person(bench).personNumber(), "biz_appy_type", "01"),
        "begndate",
        LookUpRules.day(bench),
        "fix_srt_no",
        "1",
        "fixmedins_code",
        bench.client().hospital().code(),
        "fixmedins_name",
        bench.client().hospital().name(),
        "memo",
        "演示");
  }

  private static Map<String, Object> accident(Bench bench) {
    return with(
        fields("dcla_souc", "01", "insutype", "310"),
        "psn_no",
        person(bench).personNumber(),
        "psn_cert_type",
        "01",
        "certno",
        person(bench).patient().idNumber(),
        "psn_name",
        person(bench).patient().name(),
        "insu_admdvs",
        division(bench),
        "chk_pay_flag",
        "0",
        "begndate",
        LookUpRules.day(bench));
  }

  private static Map<String, Object> with(Map<String, Object> fields, String... more) {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }
}
