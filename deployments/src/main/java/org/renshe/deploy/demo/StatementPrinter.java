package org.renshe.deploy.demo;

import static org.renshe.deploy.Language.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.renshe.chassis.pages.Wording;
import org.renshe.deploy.Language;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.statement.FigureNames;

/**
 * A person's statement (结算单) on a terminal, in Chinese or English, with the rule of each figure.
 */
final class StatementPrinter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
  private static final int LABEL_WIDTH = 26;
  private static final int AMOUNT_WIDTH = 12;
  private static final String RULE = "─".repeat(64);

  private final PrintWriter out;

  StatementPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * @param patient name as the hospital has it; the node itself shows it masked
   * @param settled what the treatment place answers about a settlement
   */
  void print(String patient, JsonNode settled) {
    JsonNode bill = settled.path("bill");
    JsonNode statement = settled.path("statement");
    JsonNode totals = statement.path("totals");
    out.println();
    out.println(RULE);
    out.println(
        text("医疗费用结算单  ", "Statement of medical costs  ") + settled.path("settlementId").asText());
    out.println(
        patient
            + "  "
            + settled.path("maskedNumber").asText()
            + "  "
            + kind(settled.path("kind").asText())
            + "  "
            + text("参保地 ", "insured in ")
            + settled.path("insuredPlace").asText());
    out.println(
        bill.path("institutionName").asText()
            + "  "
            + (bill.path("care").asText().equals("INPATIENT")
                ? text("住院", "inpatient")
                : text("门诊", "outpatient"))
            + "  "
            + TIME.format(Instant.parse(settled.path("settledAt").asText())));
    out.println(RULE);
    amount(text("医疗费用总额", "Total"), totals.path("total"), "");
    amount(text("  全自费", "  full self-pay"), totals.path("fullSelfPay"), "");
    amount(text("  超限价自费", "  over the limit price"), totals.path("overLimit"), "");
    amount(text("  先行自付", "  first self-pay"), totals.path("firstSelfPay"), "");
    amount(text("  政策范围内", "  in scope"), totals.path("inScope"), "");
    amount(text("起付线", "Deductible"), statement.path("deductible"), rule(statement, "deductible"));
    for (Fund fund : Fund.values()) {
      JsonNode paid = statement.path("payments").path(fund.name());
      if (!paid.isMissingNode()) {
        amount(name(fund), paid, "");
      }
    }
    amount(text("个人现金支付", "Cash"), statement.path("cash"), "");
    amount(text("个人账户余额", "Account afterwards"), statement.path("accountBalance"), "");
    steps(statement);
    out.println(
        text("政策包 ", "Policy pack ")
            + statement.path("policyPack").asText()
            + (statement.path("sample").asBoolean()
                ? text("(未经核实的样例)", " (an unverified sample)")
                : ""));
  }

  private void steps(JsonNode statement) {
    out.println(text("计算依据", "How it was calculated"));
    for (JsonNode step : statement.path("steps")) {
      String ratio = step.path("ratio").isInt() ? " × " + percent(step.path("ratio").asInt()) : "";
      out.println(
          "  "
              + FigureNames.of(step.path("figure").asText(), new Wording(Language.current()))
              + "  "
              + step.path("base").asText()
              + ratio
              + " → "
              + step.path("amount").asText()
              + "  ["
              + step.path("rule").asText()
              + "]");
    }
  }

  private void amount(String label, JsonNode amount, String rule) {
    String figure = Money.ofYuan(amount.asText("0")).toYuan();
    out.println(
        label
            + " ".repeat(Math.max(1, LABEL_WIDTH - columns(label)))
            + " ".repeat(Math.max(0, AMOUNT_WIDTH - figure.length()))
            + figure
            + (rule.isEmpty() ? "" : "   " + rule));
  }

  // Ratios travel as basis points.
  private static String percent(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
  }

  private static String rule(JsonNode statement, String figure) {
    for (JsonNode step : statement.path("steps")) {
      if (step.path("figure").asText().equals(figure)) {
        return "[" + step.path("rule").asText() + "]";
      }
    }
    return "";
  }

  // A Chinese character takes two columns of a terminal.
  private static int columns(String label) {
    return label.codePoints().map(character -> character >= 0x2E80 ? 2 : 1).sum();
  }

  private static String kind(String kind) {
    return kind.equals("EMPLOYEE") ? text("职工医保", "employee") : text("居民医保", "resident");
  }

  static String name(Fund fund) {
    return switch (fund) {
      case POOL -> text("统筹基金支付", "Pooled fund");
      case LARGE_AMOUNT -> text("大额医疗费用补助", "Large-amount fund");
      case SERIOUS_ILLNESS -> text("大病保险", "Serious-illness insurance");
      case CIVIL_SERVANT -> text("公务员医疗补助", "Civil-servant supplement");
      case ASSISTANCE -> text("医疗救助", "Medical assistance");
      case ENTERPRISE -> text("企业补充医疗保险", "Enterprise supplement");
      case WORK_INJURY -> text("工伤保险基金", "Work-injury insurance");
      case OTHER -> text("其他基金支付", "Other funds");
      case MUTUAL_AID -> text("家庭共济支付", "A relative's account");
      case PERSONAL_ACCOUNT -> text("个人账户支付", "Personal account");
    };
  }
}
