package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.NotConformant.requireSame;
import static org.renshe.deploy.conformance.Texts.fields;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_AWAY;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_LOCAL;

import java.util.Map;
import org.renshe.deploy.conformance.Bench.Visit;
import org.renshe.deploy.hospital.Bill.Settled;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.sandbox.SandboxOutcome;

/** Cancellation (撤销) and technical reversal (冲正, 2601): sections 6 and 6.1. */
final class UndoRules {
  private UndoRules() {}

  static void addTo(Rules rules) {
    rules
        .of("2208")
        .rule(
            "2208-once",
            "6",
            "已撤销的结算不得再次撤销",
            "a settlement is cancelled once",
            bench -> {
              Settled settled = settled(bench, NORMAL_LOCAL);
              bench.cashier().cancel(settled);
              Bench.refused("2208", bench.again("2208", input -> {}));
            })
        .rule(
            "2208-unknown",
            "6",
            "不存在的结算 ID 被拒绝",
            "an unknown settlement is refused",
            bench -> {
              Settled settled = settled(bench, NORMAL_LOCAL);
              bench.refuse(
                  "2208",
                  settled.bill().person().insuredDivision(),
                  Map.of(
                      "data",
                      fields(
                          "setl_id", "310000999999999999999999999999",
                          "mdtrt_id", settled.bill().visitId(),
                          "psn_no", settled.bill().person().personNumber())));
              bench.cashier().cancel(settled);
            })
        .rule(
            "2208-settles-anew",
            "8.3",
            "撤销后同一批次可重新结算,金额相同",
            "after the cancellation the same batch settles anew to the same amounts",
            bench -> {
              Visit visit = bench.outpatient(NORMAL_AWAY, Fees.VISIT, Fees.SCAN);
              Settled first = bench.cashier().settle(visit.bill(), visit.priced());
              bench.cashier().cancel(first);
              Settled second = bench.cashier().settle(visit.bill(), visit.priced());
              requireSame("2207", first.figures(), second.figures());
              require(
                  !first.settlementId().equals(second.settlementId()),
                  "重新结算应得到新的结算 ID",
                  "the new settlement must have a new identifier");
            });
    rules
        .of("2601")
        .rule(
            "2601-local",
            "6.1",
            "冲正后原结算如同未发生,再冲正仍为 0",
            "after a reversal the settlement never was; reversing again is 0 again",
            bench -> reversedTwice(bench, NORMAL_LOCAL))
        .rule(
            "2601-away",
            "6.1",
            "跨省结算的冲正同样如此",
            "the same of a settlement that crossed provinces",
            bench -> reversedTwice(bench, NORMAL_AWAY))
        .rule(
            "2601-blocks",
            "6.1",
            "被冲正的报文再次到达被拒绝",
            "the reversed message is refused when it comes again",
            bench -> {
              Settled settled = settled(bench, NORMAL_LOCAL);
              bench.cashier().reverse(settled);
              Bench.refused("2207", bench.client().send(settled.sent()));
            })
        .rule(
            "2601-never-arrived",
            "6.1",
            "从未到达的交易:冲正答 -1,之后到达的原报文被拒绝",
            "one that never arrived: -1, and the message is refused when it comes late",
            UndoRules::neverArrived)
        .rule(
            "2601-cancelled",
            "6.1",
            "已撤销的结算不得冲正",
            "a cancelled settlement is not reversed",
            bench -> {
              Settled settled = settled(bench, NORMAL_LOCAL);
              bench.cashier().cancel(settled);
              bench.refuses("2601", () -> bench.cashier().reverse(settled));
            })
        .rule(
            "2601-other-transaction",
            "6.1",
            "原交易编号不符的冲正被拒绝",
            "a reversal that names another transaction is refused",
            bench -> {
              Settled settled = settled(bench, NORMAL_LOCAL);
              bench.refuse("2601", division(settled), reversal(settled, "2304"));
              bench.cashier().cancel(settled);
            })
        .rule(
            "2601-not-reversible",
            "6.1",
            "只有 2102、2207、2304、2401 可以冲正",
            "only 2102, 2207, 2304 and 2401 can be reversed",
            bench -> {
              Settled settled = settled(bench, NORMAL_LOCAL);
              bench.refuse("2601", division(settled), reversal(settled, "2204"));
              bench.cashier().cancel(settled);
            });
  }

  private static void reversedTwice(Bench bench, SandboxOutcome outcome) {
    Settled settled = settled(bench, outcome);
    bench.cashier().reverse(settled);
    HospitalReply again = bench.send("2601", division(settled), reversal(settled, "2207"));
    require(again.succeeded(), "再次冲正应为 0:" + again.error(), "again must be 0: " + again.error());
  }

  private static void neverArrived(Bench bench) {
    Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.VISIT);
    String number = bench.client().newMessageId();
    String message =
        bench
            .cashier()
            .settlementMessage(
                visit.bill(),
                visit.priced(),
                number,
                visit.bill().person().patient().wallet().get());
    Map<String, Object> reversal =
        fields("psn_no", visit.bill().person().personNumber(), "omsgid", number, "oinfno", "2207");
    bench.refuse("2601", visit.bill().person().insuredDivision(), Map.of("data", reversal));
    Bench.refused("2207", bench.client().send(message));
  }

  private static Settled settled(Bench bench, SandboxOutcome outcome) {
    Visit visit = bench.outpatient(outcome, Fees.VISIT, Fees.BLOOD);
    return bench.cashier().settle(visit.bill(), visit.priced());
  }

  private static String division(Settled settled) {
    return settled.bill().person().insuredDivision();
  }

  private static Map<String, Object> reversal(Settled settled, String transaction) {
    return Map.of(
        "data",
        fields(
            "psn_no",
            settled.bill().person().personNumber(),
            "omsgid",
            settled.messageId(),
            "oinfno",
            transaction));
  }
}
