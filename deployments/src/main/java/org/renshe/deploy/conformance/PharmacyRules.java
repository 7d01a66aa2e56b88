package org.renshe.deploy.conformance;

import static org.renshe.deploy.conformance.NotConformant.require;
import static org.renshe.deploy.conformance.NotConformant.requireSame;
import static org.renshe.deploy.conformance.Texts.fields;
import static org.renshe.deploy.conformance.Texts.number;
import static org.renshe.deploy.sandbox.SandboxOutcome.ACCOUNT_EMPTY;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_AWAY;
import static org.renshe.deploy.sandbox.SandboxOutcome.NORMAL_LOCAL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.renshe.deploy.conformance.Till.Sale;
import org.renshe.deploy.hospital.FeeLine;
import org.renshe.deploy.hospital.HospitalReply;
import org.renshe.deploy.sandbox.SandboxOutcome;

/** Sales at designated pharmacies (定点零售药店): section 3.3, tried with a pharmacy's own key. */
final class PharmacyRules {
  /** What only a pharmacy may send. */
  static final Set<String> TRANSACTIONS = Set.of("2101", "2102", "2103");

  /** One of each: within the limit, above it, class C, a consumable; 275.00 together. */
  private static final List<FeeLine> BASKET =
      List.of(Till.CAPSULES, Till.ABOVE_LIMIT, Till.CLASS_C, Till.SUTURE);

  private PharmacyRules() {}

  static void addTo(Rules rules) {
    rules
        .of("2101")
        .rule(
            "2101-no-effect",
            "3.3",
            "预结算可重复,不产生结算 ID,结算金额与之相同",
            "a trial may be asked for again, gives no setl_id, and the sale comes to the same",
            PharmacyRules::trialThenSale)
        .rule(
            "2101-details",
            "4.2 M7 M8",
            "每行拆分(detlcutinfo)四项之和等于该行金额,丙类全自费",
            "each row's four parts (detlcutinfo) make its amount; class C is full self-pay",
            bench -> details(new Till(bench).tried(NORMAL_LOCAL, BASKET)));
    rules
        .of("2102")
        .rule(
            "2102-identities-local",
            "4.2 M1-M9",
            "结算单各项之和相等:" + NORMAL_LOCAL.zh(),
            "the parts of the split make its sums: " + NORMAL_LOCAL.en(),
            bench -> identities(bench, NORMAL_LOCAL))
        .rule(
            "2102-identities-away",
            "4.2 M1-M9",
            "结算单各项之和相等:" + NORMAL_AWAY.zh(),
            "the parts of the split make its sums: " + NORMAL_AWAY.en(),
            bench -> identities(bench, NORMAL_AWAY))
        .rule(
            "2102-account-empty",
            "3.3",
            "个人账户余额为零时,个人负担全部为现金",
            "with an empty account her whole share is cash",
            PharmacyRules::emptyAccount)
        .rule(
            "2102-repeat",
            "2",
            "同一报文再次到达得到第一次的答复",
            "the same message again gets the first answer",
            PharmacyRules::repeated)
        .rule(
            "2102-reversed",
            "6.1",
            "冲正后如同未发生,再冲正仍为 0,原报文再次到达被拒绝",
            "after a reversal the sale never was, again it is 0 again, and the message is refused",
            PharmacyRules::reversed);
    rules
        .of("2102")
        .rule(
            "2102-code-once",
            "3.3",
            "一个药品追溯码只售一次,撤销后方可再售",
            "a drug trace code is sold once, and again only after that sale was taken back",
            PharmacyRules::codeOnce)
        .rule(
            "2102-code-form",
            "3.3",
            "格式不符的追溯码被拒绝",
            "a malformed trace code is refused",
            PharmacyRules::codeForm);
    wrongBaskets(rules);
    undoing(rules);
  }

  private static void wrongBaskets(Rules rules) {
    Rules.Of of = rules.of("2102");
    wrong(
        of,
        "total-differs",
        "医疗费总额与明细之和不符被拒绝",
        "a total that is not the sum of the rows is refused",
        input -> Till.head(input).put("medfee_sumamt", new BigDecimal("24.99")));
    wrong(
        of,
        "row-once",
        "同一次购药内明细流水号不得重复",
        "a row number is used once in a purchase",
        input -> {
          ((ArrayNode) input.path("drugdetail")).add(Till.row(input).deepCopy());
          Till.head(input).put("medfee_sumamt", new BigDecimal("50.00"));
        });
    wrong(
        of,
        "no-return",
        "退药应撤销整笔,负数明细被拒绝",
        "a return takes the whole sale back; a negative row is refused",
        input -> {
          Till.row(input).put("cnt", new BigDecimal("-2"));
          Till.row(input).put("det_item_fee_sumamt", new BigDecimal("-25.00"));
          Till.head(input).put("medfee_sumamt", new BigDecimal("-25.00"));
        });
    wrong(
        of,
        "goods-only",
        "药店只售药品、器械、耗材,诊疗服务被拒绝",
        "pharmacies sell drugs, devices and consumables; a service is refused",
        input -> Till.row(input).put("med_list_codg", "009900000000101"));
    wrong(
        of,
        "kind-of-care",
        "药店只有购药与门诊慢特病类别",
        "a pharmacy knows purchases and chronic care only",
        input -> Till.head(input).put("med_type", "11"));
    wrong(
        of,
        "disease-named",
        "门诊慢特病购药须有病种编码",
        "chronic care names its disease",
        input -> Till.head(input).put("med_type", "14"));
    wrong(
        of,
        "prescription-named",
        "外购处方须有处方号",
        "a prescription from outside has its number",
        input -> Till.row(input).put("rx_circ_flag", "1"));
    wrong(
        of,
        "not-tomorrow",
        "购药时间不得晚于今天",
        "nothing is sold tomorrow",
        input -> Till.head(input).put("begntime", "2999-01-01 00:00:01"));
    wrong(
        of,
        "person-first",
        "未经 1101 识别的人员编号被拒绝",
        "a person number that 1101 never gave is refused",
        input -> Till.head(input).put("psn_no", "310000000000000000000999"));
  }

  /** A basket that was in order a moment ago, broken in one point. */
  private static void wrong(
      Rules.Of of, String name, String zh, String en, Consumer<ObjectNode> change) {
    of.rule(
        "2102-" + name,
        "3.3",
        zh,
        en,
        bench -> {
          Till till = new Till(bench);
          till.cancelled(till.sold(NORMAL_LOCAL, List.of(Till.CAPSULES)));
          Bench.refused("2102", bench.again("2102", change));
        });
  }

  private static void undoing(Rules rules) {
    rules
        .of("2103")
        .rule(
            "2103-negates",
            "4.2 M13",
            "撤销返回原金额的相反数,个人账户余额复原",
            "a cancellation answers the amounts negated, and the account is as before",
            PharmacyRules::negates)
        .rule(
            "2103-once",
            "6",
            "已撤销的购药不得再次撤销,也不得冲正",
            "a sale is cancelled once, and not reversed after that",
            PharmacyRules::cancelledOnce)
        .rule(
            "2103-unknown",
            "6",
            "不存在的结算 ID 被拒绝",
            "an unknown settlement is refused",
            bench -> {
              Till till = new Till(bench);
              Sale sale = till.sold(NORMAL_LOCAL, List.of(Till.CAPSULES));
              bench.refuse(
                  "2103",
                  sale.buyer().insuredDivision(),
                  Till.undo(sale, "310000999999999999999999999999"));
              till.cancelled(sale);
            })
        .rule(
            "2103-not-2208",
            "6",
            "购药不能用门诊的 2208 撤销",
            "a sale is not cancelled by the outpatients' 2208",
            bench -> {
              Till till = new Till(bench);
              Sale sale = till.sold(NORMAL_LOCAL, List.of(Till.CAPSULES));
              bench.refuse(
                  "2208", sale.buyer().insuredDivision(), Till.undo(sale, sale.settlementId()));
              till.cancelled(sale);
            });
  }

  private static void trialThenSale(Bench bench) {
    Till till = new Till(bench);
    JsonNode first = till.tried(NORMAL_LOCAL, BASKET).output("setlinfo");
    JsonNode second = till.tried(NORMAL_LOCAL, BASKET).output("setlinfo");
    require(
        first.path("setl_id").asText().isEmpty(), "2101 不应返回 setl_id", "2101 must give no setl_id");
    Sale sale = till.sold(NORMAL_LOCAL, BASKET);
    till.cancelled(sale);
    for (String field :
        List.of("medfee_sumamt", "fund_pay_sumamt", "psn_part_amt", "acct_pay", "psn_cash_pay")) {
      MoneyRules.same("2101 " + field, number(first, field), number(second, field));
      MoneyRules.same("2102 " + field, number(first, field), number(sale.info(), field));
    }
  }

  private static void details(HospitalReply reply) {
    JsonNode rows = reply.output("detlcutinfo");
    requireSame("detlcutinfo", BASKET.size(), rows.size());
    for (JsonNode row : rows) {
      MoneyRules.rowParts(row);
    }
  }

  private static void identities(Bench bench, SandboxOutcome outcome) {
    Till till = new Till(bench);
    Sale sale = till.sold(outcome, BASKET);
    till.cancelled(sale);
    MoneyRules.check(sale.reply(), new BigDecimal("275.00"));
    details(sale.reply());
    requireSame("medins_setl_id", sale.messageId(), sale.info().path("medins_setl_id").asText());
  }

  private static void emptyAccount(Bench bench) {
    Till till = new Till(bench);
    Sale sale = till.sold(ACCOUNT_EMPTY, List.of(Till.CAPSULES));
    till.cancelled(sale);
    MoneyRules.same("acct_pay", BigDecimal.ZERO, number(sale.info(), "acct_pay"));
    MoneyRules.same(
        "psn_cash_pay", number(sale.info(), "psn_part_amt"), number(sale.info(), "psn_cash_pay"));
  }

  private static void repeated(Bench bench) {
    Till till = new Till(bench);
    Sale sale = till.sold(NORMAL_LOCAL, List.of(Till.CAPSULES));
    HospitalReply again = bench.client().send(sale.message());
    till.cancelled(sale);
    requireSame("2102", sale.reply().outputText(), again.outputText());
  }

  private static void reversed(Bench bench) {
    Till till = new Till(bench);
    Sale sale = till.sold(NORMAL_LOCAL, List.of(Till.CAPSULES));
    till.reversed(sale);
    till.reversed(sale);
    Bench.refused("2102", bench.client().send(sale.message()));
  }

  private static void codeOnce(Bench bench) {
    Till till = new Till(bench);
    String code = till.newTraceCode();
    Sale first = till.soldPack(NORMAL_LOCAL, code);
    Bench.refused("2102", bench.again("2102", input -> {}));
    till.cancelled(first);
    Sale second = till.soldPack(NORMAL_LOCAL, code);
    till.reversed(second);
    till.cancelled(till.soldPack(NORMAL_LOCAL, code));
  }

  private static void codeForm(Bench bench) {
    Till till = new Till(bench);
    till.cancelled(till.soldPack(NORMAL_LOCAL, till.newTraceCode()));
    Bench.refused(
        "2102",
        bench.again(
            "2102",
            input ->
                ((ObjectNode) input.path("durg_trac_info").path(0)).put("drug_trac_codg", "12X")));
  }

  private static void negates(Bench bench) {
    Till till = new Till(bench);
    Sale sale = till.sold(NORMAL_LOCAL, BASKET);
    JsonNode undone = till.cancelled(sale).output("setlinfo");
    for (String field : List.of("medfee_sumamt", "fund_pay_sumamt", "psn_part_amt", "acct_pay")) {
      MoneyRules.same("M13 " + field, number(sale.info(), field).negate(), number(undone, field));
    }
    MoneyRules.same(
        "M13 balc",
        number(sale.info(), "balc").add(number(sale.info(), "acct_pay")),
        number(undone, "balc"));
  }

  private static void cancelledOnce(Bench bench) {
    Till till = new Till(bench);
    Sale sale = till.sold(NORMAL_LOCAL, List.of(Till.CAPSULES));
    till.cancelled(sale);
    Bench.refused("2103", bench.again("2103", input -> {}));
    Map<String, Object> reversal =
        fields("psn_no", sale.buyer().personNumber(), "omsgid", sale.messageId(), "oinfno", "2102");
    bench.refuse("2601", sale.buyer().insuredDivision(), Map.of("data", reversal));
  }
}
