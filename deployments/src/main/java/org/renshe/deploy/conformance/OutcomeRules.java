package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.NotConformant.requireSame;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.renshe.deploy.conformance.Bench.Visit;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.sandbox.SandboxOutcome;

/** What a counter meets besides success: filings, an empty account, a hub that is away. */
final class OutcomeRules {
  private OutcomeRules() {}

  static void addTo(Rules rules) {
    Rules.Of of = rules.of("2206");
    notSettled(of, "not-filed", SandboxOutcome.NOT_FILED);
    notSettled(of, "filing-expired", SandboxOutcome.FILING_EXPIRED);
    notSettled(of, "filing-other-place", SandboxOutcome.FILING_OTHER_PLACE);
    notSettled(of, "hub-away", SandboxOutcome.HUB_AWAY);
    rules
        .of("2207")
        .rule(
            "2207-emergency",
            "3.6",
            "急诊标志视同备案,可直接结算",
            "the emergency sign counts as filed; the bill settles",
            OutcomeRules::emergency)
        .rule(
            "2207-account-empty",
            "4",
            "账户余额为零时个人负担全部为现金",
            "with an empty account her share is all cash",
            OutcomeRules::accountEmpty)
        .rule(
            "2207-hub-away",
            "6.2",
            "枢纽不通时结算答 -1;原报文可再次询问,恢复后得到唯一结果",
            "with the hub away it is -1; the same message may be asked again and gets the one result",
            OutcomeRules::hubAway)
        .rule(
            "2207-unknown-outcome",
            "6.2",
            "结果未知时以同一报文再次询问,得到唯一结果",
            "with an unknown outcome the same message again gets the one result",
            OutcomeRules::unknown);
  }

  private static void notSettled(Rules.Of of, String id, SandboxOutcome outcome) {
    of.rule(
        "2206-" + id,
        "6",
        outcome.zh(),
        outcome.en(),
        bench -> {
          Visit visit = bench.outpatient(outcome, Fees.VISIT);
          bench.refuses("2206", () -> bench.cashier().estimate(visit.bill(), visit.priced()));
        });
  }

  private static void emergency(Bench bench) {
    Visit visit = bench.outpatient(SandboxOutcome.EMERGENCY, Fees.VISIT);
    bench.refuses("2206", () -> bench.cashier().estimate(visit.bill(), visit.priced()));
    HospitalReply reply =
        bench.again(
            "2206",
            input ->
                ((ObjectNode) input.path("data"))
                    .put("exp_content", "{\"OTP_ER_REFL_FLAG\":\"1\"}"));
    require(reply.succeeded(), reply.error(), reply.error());
  }

  private static void accountEmpty(Bench bench) {
    Visit visit = bench.outpatient(SandboxOutcome.ACCOUNT_EMPTY, Fees.VISIT);
    bench.cashier().settle(visit.bill(), visit.priced());
    HospitalReply reply = HospitalReply.read(bench.lastExchange().answer());
    BigDecimal account = Texts.number(reply.output("setlinfo"), "acct_pay");
    require(account.signum() == 0, "acct_pay = " + account, "acct_pay = " + account);
  }

  private static void hubAway(Bench bench) {
    Visit visit = bench.outpatient(SandboxOutcome.HUB_AWAY, Fees.VISIT);
    String message = message(bench, visit);
    Bench.refused("2207", bench.client().send(message));
    Bench.refused("2207", bench.client().send(message));
    HospitalReply back = bench.client().sendUntilKnown(message);
    require(back.succeeded(), back.error(), back.error());
    requireSame("output", back.outputText(), bench.client().send(message).outputText());
  }

  private static void unknown(Bench bench) {
    Visit visit = bench.outpatient(SandboxOutcome.UNKNOWN_OUTCOME, Fees.VISIT);
    String message = message(bench, visit);
    Bench.refused("2207", bench.client().send(message));
    HospitalReply first = bench.client().sendUntilKnown(message);
    require(first.succeeded(), first.error(), first.error());
    requireSame("output", first.outputText(), bench.client().send(message).outputText());
    Texts.text(first, "setlinfo", "setl_id");
  }

  private static String message(Bench bench, Visit visit) {
    return bench
        .cashier()
        .settlementMessage(
            visit.bill(),
            visit.priced(),
            bench.client().newMessageId(),
            visit.bill().person().patient().wallet().get());
  }
}
