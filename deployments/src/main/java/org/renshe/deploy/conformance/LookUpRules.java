package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.NotConformant.requireSame;
import static org.renshe.deploy.conformance.Texts.fields;
import static org.renshe.deploy.conformance.Texts.number;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_LOCAL;
import static org.renshe.deploy.sandbox.SandboxOutcome.NOT_FILED;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.renshe.deploy.conformance.Bench.Visit;
import org.renshe.deploy.hospital.Bill.Settled;
import org.renshe.deploy.hospital.Counter.KnownPatient;
import org.renshe.deploy.hospital.HospitalReply;

/** Entitlement and look-ups: sections 3.1 and 3.8. What is shown must be what was settled. */
final class LookUpRules {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private LookUpRules() {}

  static void addTo(Rules rules) {
    rules
        .of("2001")
        .rule(
            "2001-enjoys",
            "3.1",
            "每个基金一行,可享受者标志为 1",
            "one row a fund; the flag is 1 where she may enjoy it",
            bench -> requireSame("trt_enjymnt_flag", "1", entitlement(bench, NORMAL_LOCAL)))
        .rule(
            "2001-not-filed",
            "3.1",
            "未备案者标志为 0 并说明原因",
            "who is not filed has flag 0 with the reason",
            bench -> requireSame("trt_enjymnt_flag", "0", entitlement(bench, NOT_FILED)));
    rules
        .of("5203")
        .rule(
            "5203-as-settled",
            "3.8",
            "查到的结算与结算应答一致",
            "the settlement found is the one answered",
            LookUpRules::settlement);
    rules
        .of("5204")
        .rule(
            "5204-rows-sum",
            "3.8",
            "费用明细之和等于结算总额",
            "the rows found sum to the bill",
            LookUpRules::rows);
    rules
        .of("5201")
        .rule(
            "5201-finds-visit",
            "3.8",
            "按时间与类别查到本机构的就诊",
            "finds the institution's visit by time and kind",
            LookUpRules::visit);
    rules
        .of("5206")
        .rule(
            "5206-grows",
            "3.8",
            "结算后累计增加,撤销后复原",
            "totals grow with a settlement and go back with its cancellation",
            LookUpRules::totals);
    rules
        .of("1201")
        .rule(
            "1201-finds-itself",
            "3.1",
            "按编号查到本机构",
            "finds the institution by its code",
            bench ->
                requireSame(
                    "fixmedins_code",
                    bench.client().hospital().code(),
                    first(
                            bench
                                .expect(
                                    "1201",
                                    "",
                                    Map.of(
                                        "medinsinfo",
                                        fields(
                                            "fixmedins_type",
                                            "1",
                                            "fixmedins_name",
                                            "",
                                            "fixmedins_code",
                                            bench.client().hospital().code())))
                                .output("medinsinfo"))
                        .path("fixmedins_code")
                        .asText()));
    rules
        .of("1901")
        .rule(
            "1901-dictionary",
            "3.1",
            "字典表按类型返回,含甲乙丙类",
            "a dictionary comes by its type, the classes of items among them",
            LookUpRules::dictionary);
  }

  private static String entitlement(Bench bench, org.renshe.deploy.sandbox.SandboxOutcome outcome) {
    KnownPatient person = bench.person(outcome);
    HospitalReply reply =
        bench.expect(
            "2001",
            person.insuredDivision(),
            Map.of(
                "data",
                fields(
                    "psn_no", person.personNumber(),
                    "insutype", person.patient().kind().code(),
                    "fixmedins_code", bench.client().hospital().code(),
                    "med_type", "21",
                    "begntime", now(bench))));
    JsonNode row = first(reply.output("trtinfo"));
    if ("0".equals(row.path("trt_enjymnt_flag").asText())) {
      require(!row.path("trt_chk_rslt").asText().isEmpty(), "没有说明原因", "no reason is given");
    }
    return row.path("trt_enjymnt_flag").asText();
  }

  private static void settlement(Bench bench) {
    Settled settled = settled(bench);
    HospitalReply reply = bench.expect("5203", division(settled), of(settled));
    JsonNode info = first(reply.output("setlinfo"));
    requireSame(
        "medfee_sumamt",
        new BigDecimal(settled.figures().total().toYuan()),
        number(info, "medfee_sumamt").setScale(2));
    requireSame("setl_id", settled.settlementId(), info.path("setl_id").asText());
    bench.cashier().cancel(settled);
  }

  private static void rows(Bench bench) {
    Settled settled = settled(bench);
    HospitalReply reply = bench.expect("5204", division(settled), of(settled));
    JsonNode rows = reply.body().path("output");
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    for (JsonNode row : rows.isArray() ? rows : rows.path("output")) {
      sum = sum.add(number(row, "det_item_fee_sumamt"));
      count++;
    }
    requireSame("rows", 2, count);
    requireSame("sum", new BigDecimal(settled.figures().total().toYuan()), sum.setScale(2));
    bench.cashier().cancel(settled);
  }

  private static void visit(Bench bench) {
    Settled settled = settled(bench);
    HospitalReply reply =
        bench.expect(
            "5201",
            division(settled),
            Map.of(
                "data",
                fields(
                    "psn_no",
                    settled.bill().person().personNumber(),
                    "begntime",
                    day(bench) + " 00:00:00",
                    "endtime",
                    day(bench) + " 23:59:59",
                    "med_type",
                    "11",
                    "mdtrt_id",
                    settled.bill().visitId())));
    requireSame(
        "mdtrt_id",
        settled.bill().visitId(),
        first(reply.output("mdtrtinfo")).path("mdtrt_id").asText());
    bench.cashier().cancel(settled);
  }

  private static void totals(Bench bench) {
    String before = accumulated(bench);
    Settled settled = settled(bench);
    require(!before.equals(accumulated(bench)), "累计未增加", "the totals did not grow");
    bench.cashier().cancel(settled);
    requireSame("cuminfo", before, accumulated(bench));
  }

  private static String accumulated(Bench bench) {
    KnownPatient person = bench.person(NORMAL_LOCAL);
    return bench
        .expect(
            "5206",
            person.insuredDivision(),
            Map.of("data", fields("psn_no", person.personNumber())))
        .output("cuminfo")
        .toString();
  }

  private static void dictionary(Bench bench) {
    HospitalReply reply =
        bench.expect(
            "1901",
            "",
            Map.of(
                "data",
                fields(
                    "type",
                    "chrgitm_lv",
                    "parent_value",
                    "0",
                    "admdvs",
                    bench.client().hospital().division(),
                    "date",
                    day(bench),
                    "Vali_Flag",
                    "1")));
    require(reply.output("list").toString().contains("\"03\""), "缺少丙类", "class C is missing");
  }

  private static Settled settled(Bench bench) {
    Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.VISIT, Fees.SCAN);
    return bench.cashier().settle(visit.bill(), visit.priced());
  }

  private static Map<String, Object> of(Settled settled) {
    return Map.of(
        "data",
        fields(
            "psn_no", settled.bill().person().personNumber(),
            "setl_id", settled.settlementId(),
            "mdtrt_id", settled.bill().visitId()));
  }

  private static String division(Settled settled) {
    return settled.bill().person().insuredDivision();
  }

  static JsonNode first(JsonNode node) {
    return node.isArray() ? node.path(0) : node;
  }

  static String now(Bench bench) {
    return SECONDS.format(bench.client().now());
  }

  static String day(Bench bench) {
    return bench.client().now().toLocalDate().toString();
  }
}
