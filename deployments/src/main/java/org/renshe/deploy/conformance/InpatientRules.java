package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.NotConformant.requireSame;
import static org.renshe.deploy.conformance.Texts.fields;
import static org.renshe.deploy.sandbox.SandboxOutcome.IN_HOSPITAL;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.renshe.deploy.conformance.Bench.Visit;
import org.renshe.deploy.hospital.Bill;
import org.renshe.deploy.hospital.Bill.Settled;
import org.renshe.deploy.hospital.HospitalReply;

/** Stays (住院): sections 3.4 and 6. Every rule leaves the person out of hospital again. */
final class InpatientRules {
  private InpatientRules() {}

  static void addTo(Rules rules) {
    rules
        .of("2401")
        .rule(
            "2401-one-admission",
            "6",
            "在院期间不得再次入院",
            "no second admission while one is open",
            bench ->
                admitted(
                    bench,
                    visit ->
                        Bench.refused(
                            "2401",
                            bench.again(
                                "2401",
                                input ->
                                    ((ObjectNode) input.path("mdtrtinfo"))
                                        .put("ipt_no", visit.bill().number() + "2")))))
        .rule(
            "2401-diagnosis",
            "6",
            "没有诊断的入院被拒绝",
            "an admission without a diagnosis is refused",
            bench -> {
              admitted(bench, visit -> {});
              HospitalReply reply =
                  bench.again(
                      "2401",
                      input -> {
                        ((ObjectNode) input.path("mdtrtinfo"))
                            .put("ipt_no", bench.client().newMessageId().substring(12));
                        input.putArray("diseinfo");
                      });
              Bench.refused("2401", reply);
            });
    rules
        .of("2402")
        .rule(
            "2402-once",
            "6",
            "已办理出院的不得再次出院",
            "a stay is discharged once",
            bench ->
                discharged(
                    bench, visit -> Bench.refused("2402", bench.again("2402", input -> {}))));
    rules
        .of("2301")
        .rule(
            "2301-after-2402",
            "6",
            "出院后不得再上传费用",
            "no fees after the discharge",
            bench ->
                discharged(
                    bench,
                    visit ->
                        Bench.refused(
                            "2301",
                            bench.again(
                                "2301",
                                input ->
                                    ((ObjectNode) input.path("feedetail").get(0))
                                        .put("feedetl_sn", "91")))));
    rules
        .of("2304")
        .rule(
            "2304-after-2402",
            "6",
            "先出院后结算(可由省配置)",
            "discharge comes before the final settlement (a province may switch it)",
            bench ->
                admitted(
                    bench,
                    visit ->
                        bench.refuses(
                            "2304", () -> bench.cashier().settle(visit.bill(), visit.priced()))))
        .rule(
            "2304-as-estimated",
            "4.2 M12",
            "住院结算金额等于最后一次预结算",
            "the settlement comes to what was estimated",
            bench ->
                discharged(
                    bench,
                    visit -> {
                      var estimate = bench.cashier().estimate(visit.bill(), visit.priced());
                      Settled settled = bench.cashier().settle(visit.bill(), visit.priced());
                      requireSame("2304", estimate, settled.figures());
                      bench.cashier().cancel(settled);
                    }))
        .rule(
            "2304-once",
            "6",
            "已结算的住院不得再次结算",
            "a stay is settled once",
            bench ->
                discharged(
                    bench,
                    visit -> {
                      Settled settled = bench.cashier().settle(visit.bill(), visit.priced());
                      Bench.refused("2304", bench.again("2304", input -> {}));
                      bench.cashier().cancel(settled);
                    }))
        .rule(
            "2304-interim-after-2402",
            "6",
            "出院后不得中途结算",
            "no interim settlement after the discharge",
            bench ->
                discharged(
                    bench,
                    visit -> {
                      bench.cashier().estimate(visit.bill(), visit.priced());
                      HospitalReply reply =
                          bench.again(
                              "2303",
                              input -> ((ObjectNode) input.path("data")).put("mid_setl_flag", "1"));
                      Bench.refused("2303", reply);
                    }));
    rules
        .of("2404")
        .rule(
            "2404-with-rows",
            "6",
            "有费用的入院不得撤销",
            "an admission with fees is not taken back",
            bench ->
                admitted(
                    bench,
                    visit ->
                        bench.refuse("2404", division(visit), Map.of("data", stay(visit.bill())))));
    rules
        .of("2405")
        .rule(
            "2405-backwards",
            "6",
            "逐级回退:2305、2405、2302、2404,之后可重新入院",
            "strictly backwards: 2305, 2405, 2302, 2404; then she can be admitted anew",
            InpatientRules::backwards);
  }

  /** A stay with fees, not discharged; taken back afterwards, whatever came of the rule. */
  private static void admitted(Bench bench, java.util.function.Consumer<Visit> rule) {
    Visit visit = bench.stay(IN_HOSPITAL, 5, Fees.BED, Fees.OPERATION);
    try {
      rule.accept(visit);
    } finally {
      takeBack(bench, visit);
    }
  }

  private static void discharged(Bench bench, java.util.function.Consumer<Visit> rule) {
    Visit visit = bench.stay(IN_HOSPITAL, 5, Fees.BED, Fees.OPERATION);
    bench.care().discharge(visit.bill());
    try {
      rule.accept(visit);
    } finally {
      bench.send("2405", division(visit), Map.of("data", stay(visit.bill())));
      takeBack(bench, visit);
    }
  }

  private static void takeBack(Bench bench, Visit visit) {
    bench.send("2302", division(visit), Map.of("data", List.of(rows(visit.bill()))));
    bench.send("2404", division(visit), Map.of("data", stay(visit.bill())));
  }

  private static void backwards(Bench bench) {
    Visit visit = bench.stay(IN_HOSPITAL, 5, Fees.BED, Fees.OPERATION);
    bench.care().discharge(visit.bill());
    Settled settled = bench.cashier().settle(visit.bill(), visit.priced());
    String division = division(visit);
    Map<String, Object> stay = Map.of("data", stay(visit.bill()));
    bench.refuse("2405", division, stay);
    bench.cashier().cancel(settled);
    bench.expect("2405", division, stay);
    bench.refuse("2404", division, stay);
    bench.expect("2302", division, Map.of("data", List.of(rows(visit.bill()))));
    bench.expect("2404", division, stay);
    Visit anew = bench.stay(IN_HOSPITAL, 1, Fees.BED);
    require(
        !anew.bill().visitId().equals(visit.bill().visitId()),
        "重新入院应得到新的就诊 ID",
        "a new admission must have a new visit");
    takeBack(bench, anew);
  }

  private static String division(Visit visit) {
    return visit.bill().person().insuredDivision();
  }

  private static Map<String, Object> stay(Bill bill) {
    return fields("mdtrt_id", bill.visitId(), "psn_no", bill.person().personNumber());
  }

  private static Map<String, Object> rows(Bill bill) {
    return fields(
        "feedetl_sn", "0000", "mdtrt_id", bill.visitId(), "psn_no", bill.person().personNumber());
  }
}
