package org.renshe.province.medical.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renshe.chassis.pages.Pages;
import org.renshe.chassis.pages.Wording;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillLine;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.settlement.RuleSources.Source;
import org.renshe.province.medical.statement.paper.PdfFonts;
import org.renshe.province.medical.treatment.SettledBill;

/** The page of Example 1 (cross-province rules, section 13) in both languages. */
class StatementPageTest {

  @Test
  void showsEveryFigureWithItsRuleRowInChinese() {
    String html = html(Locale.SIMPLIFIED_CHINESE, true);
    assertTrue(html.contains("<html lang=\"zh-CN\">"));
    for (String text :
        List.of(
            "样例政策",
            "32,700.00 元",
            "23,355.00",
            "1,500.00",
            "7,845.00",
            "340100-employee.yaml:41",
            "90 %",
            "林**",
            "手术",
            "安徽省 (340000)",
            "已结算")) {
      assertTrue(html.contains(text), text);
    }
  }

  @Test
  void speaksEnglishAndDropsTheMarkOfAVerifiedPack() {
    String html = html(Locale.ENGLISH, false);
    assertTrue(html.contains("You pay in cash"));
    assertTrue(html.contains("CNY 7,845.00"));
    assertFalse(html.contains("Sample policy"));
  }

  @Test
  void everyFigureIsASentenceWithTheDocumentBehindItsRule() {
    String zh = html(Locale.SIMPLIFIED_CHINESE, true);
    for (String sentence :
        List.of(
            "这次医疗费一共 32,700.00 元。",
            "其中 900.00 元 是医保目录以外",
            "2,400.00 元 超过了规定的最高价格",
            "2,650.00 元 是乙类项目按规定先由您自付的部分",
            "25,950.00 元 这一段，统筹基金支付 90 %，即 23,355.00 元。",
            "《演示文件》 演示〔2026〕1号（未核实）",
            "您付现金 7,845.00 元。")) {
      assertTrue(zh.contains(sentence), sentence + " in " + zh);
    }
    String en = html(Locale.ENGLISH, true);
    assertTrue(en.contains("the pooled fund pays 90 %: CNY 23,355.00."), en);
  }

  @Test
  void whatAHospitalCalledAnItemIsEscaped() {
    assertTrue(html(Locale.ENGLISH, true).contains("&lt;b&gt;"));
    assertEquals(
        "66.67 %",
        new StatementFigures(null, Explanation.Sources.NONE).percent(new BasisPoints(6667)));
  }

  private static String html(Locale locale, boolean sample) {
    SettledBill bill = bill(sample);
    return new Pages("测试", "Test", List.of())
        .html(
            new Statements(StatementPageTest::source, PdfFonts.standard()).page(bill, "/pdf"),
            new Wording(locale));
  }

  private static Optional<Source> source(String digest, String rule) {
    return rule.endsWith(":41")
        ? Optional.of(new Source("演示文件", "演示〔2026〕1号", false))
        : Optional.empty();
  }

  static SettledBill bill(boolean sample) {
    List<BillLine> lines =
        List.of(
            line("1", "<b>特需</b>", BillLine.ItemClass.C, "900.00", "900.00", "0", "0", "0"),
            line(
                "2",
                "手术",
                BillLine.ItemClass.A,
                "31800.00",
                "0",
                "2400.00",
                "2650.00",
                "26750.00"));
    Bill billed =
        new Bill(
            "V1",
            "H31010100001",
            "上海演示医院",
            "3",
            "310101",
            CareKind.INPATIENT,
            "21",
            false,
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-03-11"),
            lines);
    Statement statement =
        new Statement(
            billed.totals(),
            Money.ZERO,
            Money.ofYuan("800.00"),
            new BasisPoints(9000),
            Map.of(
                Fund.POOL, Money.ofYuan("23355.00"),
                Fund.PERSONAL_ACCOUNT, Money.ofYuan("1500.00")),
            Money.ofYuan("7845.00"),
            Money.ZERO,
            List.of(
                new Statement.Step(
                    "pool.band",
                    "340100-employee.yaml:41",
                    Money.ofYuan("25950.00"),
                    new BasisPoints(9000),
                    Money.ofYuan("23355.00"))),
            "340100-employee",
            "0".repeat(64),
            sample);
    return new SettledBill(
        "3400001",
        "DONE",
        Instant.parse("2026-03-11T02:00:00Z"),
        "林**",
        "3401**********0018",
        InsuranceKind.EMPLOYEE,
        "340000",
        billed,
        statement);
  }

  private static BillLine line(
      String number,
      String name,
      BillLine.ItemClass itemClass,
      String amount,
      String full,
      String over,
      String first,
      String scope) {
    return new BillLine(
        number,
        "C" + number,
        name,
        "06",
        itemClass,
        Money.ofYuan(amount),
        Money.ofYuan(full),
        Money.ofYuan(over),
        Money.ofYuan(first),
        Money.ofYuan(scope));
  }
}
