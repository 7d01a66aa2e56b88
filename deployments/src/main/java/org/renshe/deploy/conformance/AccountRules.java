package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.NotConformant.requireSame;
import static org.renshe.deploy.conformance.Texts.fields;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.renshe.deploy.hospital.HospitalReply;

/** Reconciliation, clearing applications, files and catalogues: sections 3.1 and 3.7. */
final class AccountRules {
  private AccountRules() {}

  static void addTo(Rules rules) {
    rules
        .of("3201")
        .rule(
            "3201-unbalanced",
            "3.7",
            "总额不符是结果而非错误:infcode 0,stmt_rslt 1,并说明差在哪里",
            "totals that differ are a result, no error: infcode 0, stmt_rslt 1, and where they differ",
            AccountRules::unbalanced)
        .rule(
            "3201-empty-day",
            "3.7",
            "没有业务的日期以零总额对平",
            "a day without business balances at zero",
            AccountRules::emptyDay);
    rules
        .of("3203")
        .rule(
            "3203-balanced-first",
            "6",
            "未对平的期间不得申请清算",
            "a period that was not balanced cannot be applied for",
            AccountRules::notBalanced);
    rules
        .of("3202")
        .rule(
            "3202-unknown-file",
            "3.7",
            "没有上传文件的明细对账被拒绝",
            "details without a file are refused",
            bench ->
                bench.refuse(
                    "3202",
                    "",
                    Map.of(
                        "data",
                        fields(
                            "setl_optins",
                            bench.client().hospital().division(),
                            "file_qury_no",
                            "NEVER",
                            "stmt_begndate",
                            "2020-01-01",
                            "stmt_enddate",
                            "2020-01-01",
                            "medfee_sumamt",
                            BigDecimal.ONE,
                            "fund_pay_sumamt",
                            BigDecimal.ZERO,
                            "cash_payamt",
                            BigDecimal.ONE,
                            "fixmedins_setl_cnt",
                            1,
                            "clr_type",
                            "11",
                            "fixmedins_refd_setl_flag",
                            "0"))));
    rules
        .of("9101")
        .rule(
            "9101-takes-a-file",
            "3.1",
            "上传文件得到文件查询号",
            "a file that is sent gets a number",
            AccountRules::file);
    rules
        .of("1301")
        .rule(
            "1301-download",
            "3.1",
            "首次下载(v0000)得到目录文件与条数",
            "the first download (v0000) gives a file and how many rows it has",
            bench -> {
              HospitalReply reply =
                  bench.expect("1301", "", Map.of("data", fields("ver", "v0000")));
              require(
                  reply.body().path("output").toString().contains("file_qury_no"),
                  "缺少 file_qury_no",
                  "file_qury_no is missing");
            });
    rules
        .of("1312")
        .rule(
            "1312-pages",
            "3.1",
            "分页查询不超过页大小",
            "a page is never larger than was asked for",
            AccountRules::page);
  }

  private static void unbalanced(Bench bench) {
    HospitalReply reply = totals(bench, LookUpRules.day(bench), "9999999.99", 999_999);
    requireSame("stmt_rslt", "1", reply.output("stmtinfo").path("stmt_rslt").asText());
    require(
        !reply.output("stmtinfo").path("stmt_rslt_dscr").asText().isEmpty(),
        "未说明差在哪里",
        "it does not say where they differ");
  }

  private static void emptyDay(Bench bench) {
    HospitalReply reply = totals(bench, "2020-01-01", "0.00", 0);
    requireSame("stmt_rslt", "0", reply.output("stmtinfo").path("stmt_rslt").asText());
  }

  private static HospitalReply totals(Bench bench, String day, String amount, int count) {
    return bench.expect(
        "3201",
        "",
        Map.of(
            "data",
            fields(
                "insutype",
                "310",
                "clr_type",
                "11",
                "setl_optins",
                bench.client().hospital().division().substring(0, 4) + "00",
                "stmt_begndate",
                day,
                "stmt_enddate",
                day,
                "medfee_sumamt",
                new BigDecimal(amount),
                "fund_pay_sumamt",
                BigDecimal.ZERO,
                "acct_pay",
                BigDecimal.ZERO,
                "fixmedins_setl_cnt",
                count,
                "refd_setl_flag",
                "",
                "fixmedins_refd_setl_flag",
                "0")));
  }

  private static void notBalanced(Bench bench) {
    bench.refuse(
        "3203",
        "",
        Map.of(
            "data",
            fields(
                "clr_type",
                "11",
                "clr_way",
                "1",
                "setlym",
                "202001",
                "psntime",
                1,
                "medfee_sumamt",
                BigDecimal.ONE,
                "med_sumfee",
                BigDecimal.ONE,
                "fund_appy_sum",
                BigDecimal.ZERO,
                "cash_payamt",
                BigDecimal.ONE,
                "acct_pay",
                BigDecimal.ZERO,
                "begndate",
                "2020-01-05",
                "enddate",
                "2020-01-06")));
  }

  private static void file(Bench bench) {
    String bytes = Base64.getEncoder().encodeToString("demo".getBytes(StandardCharsets.UTF_8));
    HospitalReply reply =
        bench.expect(
            "9101",
            "",
            Map.of(
                "fsUploadIn",
                fields(
                    "in",
                    bytes,
                    "filename",
                    "demo.zip",
                    "fixmedins_code",
                    bench.client().hospital().code())));
    require(
        reply.body().path("output").toString().contains("file_qury_no"),
        "缺少 file_qury_no",
        "file_qury_no is missing");
  }

  private static void page(Bench bench) {
    HospitalReply reply =
        bench.expect(
            "1312",
            "",
            Map.of("data", fields("updt_time", "2000-01-01", "page_num", 1, "page_size", 3)));
    require(
        reply.output("data").size() <= 3 && reply.output("data").size() > 0,
        "页大小 " + reply.output("data").size(),
        "page of " + reply.output("data").size());
  }
}
