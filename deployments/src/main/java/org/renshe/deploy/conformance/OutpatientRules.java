package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.NotConformant.requireSame;
import static org.renshe.deploy.conformance.Texts.fields;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_LOCAL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import org.renshe.deploy.conformance.Bench.Visit;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.sandbox.SandboxOutcome;

/** Outpatient visits (门诊): sections 3.2 and 6. */
final class OutpatientRules {
  private OutpatientRules() {}

  static void addTo(Rules rules) {
    rules
        .of("2201")
        .rule(
            "2201-number-live",
            "6",
            "同一门诊号在本机构已有未结束的就诊时不得再挂号",
            "a visit number that is live in the institution cannot be registered again",
            bench -> {
              bench.care().register(bench.person(NORMAL_LOCAL));
              Bench.refused("2201", bench.again("2201", input -> {}));
            })
        .rule(
            "2201-suspended",
            "6",
            "参保暂停的人不得以该险种挂号",
            "a person whose insurance is suspended cannot register with it",
            bench -> notRegistered(bench, SandboxOutcome.INSURANCE_SUSPENDED))
        .rule(
            "2201-ended",
            "6",
            "参保终止的人不得以该险种挂号",
            "a person whose insurance has ended cannot register with it",
            bench -> notRegistered(bench, SandboxOutcome.INSURANCE_ENDED))
        .rule(
            "2201-person-first",
            "6",
            "未经 1101 识别的人员编号被拒绝",
            "a person number that 1101 never gave is refused",
            bench -> {
              bench.care().register(bench.person(NORMAL_LOCAL));
              Bench.refused(
                  "2201",
                  bench.again(
                      "2201",
                      input -> {
                        data(input).put("psn_no", "310000000000000000000999");
                        data(input).put("ipt_otp_no", bench.client().newMessageId().substring(12));
                      }));
            });
    rules
        .of("2202")
        .rule(
            "2202-empty-visit",
            "6",
            "没有费用的挂号可以撤销,之后不能再上传费用",
            "a registration without fees can be taken back; then no fees are taken",
            OutpatientRules::takenBack)
        .rule(
            "2202-with-rows",
            "6",
            "已上传费用的挂号不能撤销",
            "a registration with fees cannot be taken back",
            bench -> bench.refuse("2202", "", undo(bench.outpatient(NORMAL_LOCAL, Fees.VISIT))));
    rules
        .of("2203")
        .rule(
            "2203-one-med-type",
            "3.2",
            "一次就诊只有一个医疗类别",
            "one visit has one kind of care",
            bench -> {
              bench.care().register(bench.person(NORMAL_LOCAL));
              Bench.refused(
                  "2203",
                  bench.again(
                      "2203",
                      input -> ((ObjectNode) input.path("mdtrtinfo")).put("med_type", "12")));
            });
    fees(rules);
    settling(rules);
  }

  private static void fees(Rules rules) {
    rules
        .of("2204")
        .rule(
            "2204-row-once",
            "6",
            "同一就诊内费用明细流水号不得重复",
            "a row number is used once in a visit",
            bench -> {
              bench.outpatient(NORMAL_LOCAL, Fees.VISIT);
              Bench.refused(
                  "2204", bench.again("2204", input -> row(input).put("chrg_bchno", "B2")));
            })
        .rule(
            "2204-batch-whole",
            "3.2",
            "一个收费批次须一次上传,之后不得追加",
            "a batch comes whole; nothing is added to it later",
            bench -> {
              bench.outpatient(NORMAL_LOCAL, Fees.VISIT);
              Bench.refused(
                  "2204", bench.again("2204", input -> row(input).put("feedetl_sn", "77")));
            })
        .rule(
            "2204-single-row-object",
            "1",
            "只有一行时以对象发送也接受",
            "a single row may come as an object",
            OutpatientRules::singleRow)
        .rule(
            "2204-unknown-item",
            "6",
            "目录外编码按全自费处理,不拒绝",
            "an item outside the catalogue is full self-pay, not refused",
            bench -> {
              Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.UNKNOWN);
              requireSame(
                  "fulamt_ownpay_amt", visit.priced().total(), visit.priced().fullSelfPay());
            });
    rules
        .of("2205")
        .rule(
            "2205-all",
            "3.2",
            "批次号 0000 撤销全部未结算费用",
            "batch 0000 removes every row that is not settled",
            bench -> {
              Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.VISIT);
              bench.expect("2205", "", Map.of("data", batch(visit.bill(), "0000")));
              bench.refuses("2206", () -> bench.cashier().estimate(visit.bill(), visit.priced()));
            })
        .rule(
            "2205-settled",
            "3.2",
            "已结算的费用不得撤销",
            "settled rows are not removed",
            bench -> {
              Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.VISIT);
              bench.cashier().settle(visit.bill(), visit.priced());
              bench.refuse("2205", "", Map.of("data", batch(visit.bill(), visit.bill().batch())));
            });
  }

  private static void settling(Rules rules) {
    rules
        .of("2206")
        .rule(
            "2206-no-effect",
            "3.2",
            "预结算可重复,金额不变",
            "an estimate may be asked for again and stays the same",
            bench -> {
              Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.VISIT, Fees.BLOOD);
              requireSame(
                  "2206",
                  bench.cashier().estimate(visit.bill(), visit.priced()),
                  bench.cashier().estimate(visit.bill(), visit.priced()));
            });
    rules
        .of("2207")
        .rule(
            "2207-as-estimated",
            "4.2 M12",
            "结算金额等于最后一次预结算",
            "the settlement comes to what was estimated",
            bench -> {
              Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.SCAN, Fees.SPECIAL);
              requireSame(
                  "2207",
                  bench.cashier().estimate(visit.bill(), visit.priced()),
                  bench.cashier().settle(visit.bill(), visit.priced()).figures());
            })
        .rule(
            "2207-batch-once",
            "6",
            "已结算的批次不得再次结算",
            "a settled batch is not settled again",
            bench -> {
              Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.VISIT);
              bench.cashier().settle(visit.bill(), visit.priced());
              Bench.refused("2207", bench.again("2207", input -> {}));
            })
        .rule(
            "2207-batch-unknown",
            "6",
            "未上传的批次不得结算",
            "a batch that was never uploaded is not settled",
            bench -> changed(bench, "chrg_bchno", "B-NEVER"))
        .rule(
            "2207-total-differs",
            "4.2 M12",
            "医疗费总额与已上传费用不符被拒绝",
            "a total that differs from the uploaded rows is refused",
            bench -> changed(bench, "medfee_sumamt", new BigDecimal("24.99")))
        .rule(
            "2207-part-differs",
            "4.2 M12",
            "全自费、超限价、先行自付、范围内四项须与上传返回一致",
            "the four parts must be those the upload gave",
            bench -> changed(bench, "inscp_scp_amt", new BigDecimal("24.00")))
        .rule(
            "2204-after-2207",
            "6",
            "结算后不得向该批次追加费用",
            "no fees are added to a batch after its settlement",
            bench -> {
              Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.VISIT);
              bench.cashier().settle(visit.bill(), visit.priced());
              Bench.refused(
                  "2204", bench.again("2204", input -> row(input).put("feedetl_sn", "78")));
            });
  }

  private static void changed(Bench bench, String field, Object value) {
    Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.VISIT);
    bench.cashier().estimate(visit.bill(), visit.priced());
    Map<String, Object> asked =
        Texts.map(
            (ObjectNode)
                Texts.object(
                        bench
                            .cashier()
                            .settlementMessage(
                                visit.bill(),
                                visit.priced(),
                                bench.client().newMessageId(),
                                visit.bill().person().patient().wallet().get()))
                    .path("input")
                    .path("data"));
    asked.put(field, value);
    bench.refuse("2207", visit.bill().person().insuredDivision(), Map.of("data", asked));
  }

  private static void notRegistered(Bench bench, SandboxOutcome outcome) {
    var person = bench.person(outcome);
    bench.refuses("2201", () -> bench.care().register(person));
  }

  private static void takenBack(Bench bench) {
    Bill bill = bench.care().register(bench.person(NORMAL_LOCAL));
    bench.expect("2202", bill.person().insuredDivision(), undo(new Visit(bill, null)));
    bench.refuses("2204", () -> bench.care().upload(bill, java.util.List.of(Fees.VISIT)));
  }

  private static void singleRow(Bench bench) {
    bench.outpatient(NORMAL_LOCAL, Fees.VISIT);
    HospitalReply reply =
        bench.again(
            "2204",
            input -> {
              ObjectNode row = row(input);
              row.put("feedetl_sn", "2").put("chrg_bchno", "B-OBJECT");
              input.set("feedetail", row);
            });
    require(reply.succeeded(), reply.error(), reply.error());
  }

  private static Map<String, Object> undo(Visit visit) {
    return Map.of(
        "data",
        fields(
            "psn_no",
            visit.bill().person().personNumber(),
            "mdtrt_id",
            visit.bill().visitId(),
            "ipt_otp_no",
            visit.bill().number()));
  }

  private static Map<String, Object> batch(Bill bill, String batch) {
    return fields(
        "mdtrt_id", bill.visitId(), "chrg_bchno", batch, "psn_no", bill.person().personNumber());
  }

  private static ObjectNode data(ObjectNode input) {
    return (ObjectNode) input.path("data");
  }

  private static ObjectNode row(ObjectNode input) {
    JsonNode rows = input.path("feedetail");
    return (ObjectNode) (rows instanceof ArrayNode ? rows.get(0) : rows);
  }
}
