package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.Texts.number;
import static org.renshe.deploy.sandbox.SandboxOutcome.CEILING_REACHED;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_AWAY;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_LOCAL;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_LOCAL_RESIDENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.renshe.deploy.conformance.Bench.Visit;
import org.renshe.deploy.hospital.Bill.Settled;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.sandbox.SandboxOutcome;

/** Identities of money M1 to M14 (section 4.2), tried on bills of several kinds of people. */
final class MoneyRules {
  private static final List<String> FUNDS =
      List.of(
          "hifp_pay",
          "cvlserv_pay",
          "hifes_pay",
          "hifmi_pay",
          "hifob_pay",
          "maf_pay",
          "hifdm_pay",
          "oth_pay");
  private static final List<String> PARTS =
      List.of("fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt");
  private static final Set<String> NO_FUND =
      Set.of("310200", "390500", "630100", "640100", "999900", "999996");

  private MoneyRules() {}

  static void addTo(Rules rules) {
    Map<String, SandboxOutcome> people =
        new java.util.TreeMap<>(
            Map.of("local", NORMAL_LOCAL, "resident", NORMAL_LOCAL_RESIDENT, "away", NORMAL_AWAY));
    people.forEach(
        (name, outcome) ->
            rules
                .of("2207")
                .rule(
                    "2207-identities-" + name,
                    "4.2 M1-M6",
                    "结算单各项之和相等(M1 至 M6、M9):" + outcome.zh(),
                    "the parts of the split make its sums (M1 to M6, M9): " + outcome.en(),
                    bench -> identities(bench, outcome)));
    rules
        .of("2204")
        .rule(
            "2204-parts",
            "4.2 M7 M8",
            "每行四项之和等于该行金额,丙类全自费",
            "each row's four parts make its amount; class C is full self-pay",
            MoneyRules::rowParts);
    rules
        .of("2208")
        .rule(
            "2208-negates",
            "4.2 M13",
            "撤销返回原金额的相反数,个人账户余额复原",
            "a cancellation answers the amounts negated, and the account is as before",
            MoneyRules::negates);
    rules
        .of("2304")
        .rule(
            "2304-ceiling",
            "4.2",
            "超过年度最高支付限额后统筹基金不再支付",
            "above the year's ceiling the pooled fund pays no more",
            MoneyRules::ceiling);
  }

  private static void identities(Bench bench, SandboxOutcome outcome) {
    Visit visit = bench.outpatient(outcome, Fees.VISIT, Fees.SCAN, Fees.SPECIAL, Fees.UNKNOWN);
    Settled settled = bench.cashier().settle(visit.bill(), visit.priced());
    check(HospitalReply.read(lastAnswer(bench)), settled);
  }

  private static void check(HospitalReply reply, Settled settled) {
    JsonNode info = reply.output("setlinfo");
    BigDecimal total = number(info, "medfee_sumamt");
    BigDecimal funds = number(info, "fund_pay_sumamt");
    BigDecimal person = number(info, "psn_part_amt");
    BigDecimal account = number(info, "acct_pay");
    same("M1", total, funds.add(person).add(number(info, "hosp_part_amt")));
    same("M2", person, account.add(number(info, "psn_cash_pay")));
    same("M3", funds, sum(info, FUNDS));
    require(
        number(info, "acct_mulaid_pay").compareTo(account) <= 0,
        "M4: 共济支付不得大于账户支付",
        "M4: mutual aid is part of the account's payment");
    same("M5", total, sum(info, PARTS));
    same("M6", total, new BigDecimal(settled.figures().total().toYuan()));
    BigDecimal rows = BigDecimal.ZERO;
    for (JsonNode detail : reply.output("setldetail")) {
      if (!NO_FUND.contains(detail.path("fund_pay_type").asText())) {
        rows = rows.add(number(detail, "fund_payamt"));
      }
    }
    same("M9", funds, rows);
    require(
        number(info, "psn_cash_pay").signum() >= 0 && number(info, "balc").signum() >= 0,
        "M14: 现金与余额不得为负",
        "M14: cash and balance are never negative");
  }

  private static void rowParts(Bench bench) {
    bench.outpatient(NORMAL_LOCAL, Fees.SCAN, Fees.SPECIAL, Fees.BLOOD);
    for (JsonNode row : HospitalReply.read(lastAnswer(bench)).output("result")) {
      BigDecimal amount = number(row, "det_item_fee_sumamt");
      same(
          "M7",
          amount,
          number(row, "fulamt_ownpay_amt")
              .add(number(row, "overlmt_amt"))
              .add(number(row, "preselfpay_amt"))
              .add(number(row, "inscp_scp_amt")));
      if ("03".equals(row.path("chrgitm_lv").asText())) {
        same("M8", amount, number(row, "fulamt_ownpay_amt"));
      }
    }
  }

  private static void negates(Bench bench) {
    Visit visit = bench.outpatient(NORMAL_LOCAL, Fees.SCAN, Fees.SPECIAL);
    Settled settled = bench.cashier().settle(visit.bill(), visit.priced());
    JsonNode before = HospitalReply.read(lastAnswer(bench)).output("setlinfo");
    bench.cashier().cancel(settled);
    JsonNode after = HospitalReply.read(lastAnswer(bench)).output("setlinfo");
    for (String field : List.of("medfee_sumamt", "fund_pay_sumamt", "psn_part_amt", "acct_pay")) {
      same("M13 " + field, number(before, field).negate(), number(after, field));
    }
    same("M13 balc", number(before, "balc").add(number(before, "acct_pay")), number(after, "balc"));
  }

  private static void ceiling(Bench bench) {
    Visit great = bench.stay(CEILING_REACHED, 3, Fees.GREAT_OPERATION);
    bench.care().discharge(great.bill());
    Settled first = bench.cashier().settle(great.bill(), great.priced());
    Visit next = bench.stay(CEILING_REACHED, 1, Fees.OPERATION);
    bench.care().discharge(next.bill());
    Settled second = bench.cashier().settle(next.bill(), next.priced());
    JsonNode info = HospitalReply.read(lastAnswer(bench)).output("setlinfo");
    same("hifp_pay", BigDecimal.ZERO, number(info, "hifp_pay"));
    bench.cashier().cancel(second);
    bench.cashier().cancel(first);
  }

  private static String lastAnswer(Bench bench) {
    return bench.lastExchange().answer();
  }

  private static BigDecimal sum(JsonNode node, List<String> fields) {
    return fields.stream()
        .map(field -> number(node, field))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void same(String what, BigDecimal expected, BigDecimal found) {
    require(
        expected.compareTo(found) == 0,
        what + ":" + expected + " ≠ " + found,
        what + ": " + expected + " ≠ " + found);
  }
}
