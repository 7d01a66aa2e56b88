package org.renshe.province.medical.treatment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.renshe.protocol.identity.MemberCode;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.CareKind;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.InsuranceKind;
import org.renshe.protocol.message.PersonFound;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;

/** Identities M1 to M14 of the hospital interface (4.2), each on bills of several kinds. */
class SettlementIdentityTest {
  private static final Set<String> NOT_FUNDS =
      Set.of("310200", "390500", "630100", "640100", "999900", "999996");
  private static final List<String> FUND_FIELDS =
      List.of(
          "hifp_pay",
          "cvlserv_pay",
          "hifes_pay",
          "hifmi_pay",
          "hifob_pay",
          "maf_pay",
          "hifdm_pay",
          "oth_pay");

  @ParameterizedTest
  @ValueSource(strings = {"outpatient", "civil servant with a relative", "every fund"})
  void m1TheTotalIsFundsPersonAndHospital(String bill) {
    AnswerRow row = row(bill);
    assertEquals(
        number(row, "medfee_sumamt"), sum(row, "fund_pay_sumamt", "psn_part_amt", "hosp_part_amt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"outpatient", "civil servant with a relative", "every fund"})
  void m2ThePersonPaysByAccountAndCash(String bill) {
    AnswerRow row = row(bill);
    assertEquals(number(row, "psn_part_amt"), sum(row, "acct_pay", "psn_cash_pay"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"outpatient", "civil servant with a relative", "every fund"})
  void m3FundsAreTheSumOfTheirFields(String bill) {
    AnswerRow row = row(bill);
    assertEquals(number(row, "fund_pay_sumamt"), sum(row, FUND_FIELDS.toArray(String[]::new)));
  }

  @Test
  void m4TheAccountIncludesMutualAid() {
    AnswerRow row = row("civil servant with a relative");
    assertEquals(new BigDecimal("500.00"), number(row, "acct_mulaid_pay"));
    assertEquals(new BigDecimal("2000.00"), number(row, "acct_pay"));
    assertEquals(new BigDecimal("0.00"), number(row("outpatient"), "acct_mulaid_pay"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"outpatient", "civil servant with a relative", "every fund"})
  void m5TheTotalIsItsFourParts(String bill) {
    AnswerRow row = row(bill);
    assertEquals(
        number(row, "medfee_sumamt"),
        sum(row, "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"));
  }

  @Test
  void m6TheBillsPartsAreTheSumsOfItsRows() {
    try (TestTreatment place = new TestTreatment("jdbc:h2:mem:identity-six")) {
      Story story = new Story(place);
      story.play("0110-up-to-fees.txt");
      JsonNode rows = story.output().get("result");
      story.play("0110-settle.txt");
      JsonNode bill = story.output().get("setlinfo");
      assertEquals(fen(bill, "medfee_sumamt"), sum(rows, "det_item_fee_sumamt"));
      assertEquals(fen(bill, "fulamt_ownpay_amt"), sum(rows, "fulamt_ownpay_amt"));
      assertEquals(fen(bill, "overlmt_selfpay"), sum(rows, "overlmt_amt"));
      assertEquals(fen(bill, "preselfpay_amt"), sum(rows, "preselfpay_amt"));
      assertEquals(fen(bill, "inscp_scp_amt"), sum(rows, "inscp_scp_amt"));
    }
  }

  @Test
  void m7And8ARowIsItsPartsAndEachPartAsItsTermsSay() {
    try (TestTreatment place = new TestTreatment("jdbc:h2:mem:identity-seven")) {
      Story story = new Story(place);
      story.play("0110-up-to-fees.txt");
      for (JsonNode row : story.output().get("result")) {
        BigDecimal amount = fen(row, "det_item_fee_sumamt");
        BigDecimal count = row.get("cnt").decimalValue();
        BigDecimal price = row.get("pric").decimalValue();
        BigDecimal over = fen(row, "overlmt_amt");
        assertEquals(amount, count.multiply(price).setScale(2, RoundingMode.HALF_UP));
        assertEquals(
            amount,
            fen(row, "fulamt_ownpay_amt")
                .add(over)
                .add(fen(row, "preselfpay_amt"))
                .add(fen(row, "inscp_scp_amt")));
        if ("03".equals(row.get("chrgitm_lv").asText())) {
          assertEquals(amount, fen(row, "fulamt_ownpay_amt"));
        } else {
          BigDecimal above = price.subtract(row.get("pric_uplmt_amt").decimalValue());
          assertEquals(
              above.max(BigDecimal.ZERO).multiply(count).setScale(2, RoundingMode.HALF_UP), over);
          assertEquals(
              amount
                  .subtract(over)
                  .multiply(row.get("selfpay_prop").decimalValue())
                  .setScale(2, RoundingMode.HALF_UP),
              fen(row, "preselfpay_amt"));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"outpatient", "civil servant with a relative", "every fund"})
  void m9EveryFundThatPaysHasARow(String bill) {
    HospitalAnswer answer = answer(statement(bill)).settled();
    BigDecimal funds =
        details(answer).stream()
            .filter(row -> !NOT_FUNDS.contains(row.values().get("fund_pay_type")))
            .map(row -> number(row, "fund_payamt"))
            .reduce(new BigDecimal("0.00"), BigDecimal::add);
    AnswerRow info = (AnswerRow) answer.nodes().get("setlinfo");
    assertEquals(number(info, "fund_pay_sumamt"), funds);
    BigDecimal accounts =
        details(answer).stream()
            .filter(row -> NOT_FUNDS.contains(row.values().get("fund_pay_type")))
            .map(row -> number(row, "fund_payamt"))
            .reduce(new BigDecimal("0.00"), BigDecimal::add);
    assertEquals(number(info, "acct_pay"), accounts);
    assertTrue(details(answer).stream().allMatch(row -> number(row, "crt_payb_lmt_amt") != null));
  }

  @Test
  void m9LimitsAreThoseBeforeTheBill() {
    List<AnswerRow> rows = details(answer(statement("civil servant with a relative")).settled());
    assertEquals(new BigDecimal("300000.00"), number(rows.get(0), "crt_payb_lmt_amt"));
    assertEquals(new BigDecimal("50000.00"), number(rows.get(1), "crt_payb_lmt_amt"));
    assertEquals("310200", rows.get(2).values().get("fund_pay_type"));
    assertEquals(new BigDecimal("2000.00"), number(rows.get(2), "crt_payb_lmt_amt"));
  }

  @Test
  void m10InScopeIsDeductibleFundsAndOwnShare() {
    AnswerRow row = row("civil servant with a relative");
    BigDecimal ownShare =
        number(row, "inscp_scp_amt")
            .subtract(number(row, "act_pay_dedc"))
            .subtract(number(row, "fund_pay_sumamt"));
    assertEquals(new BigDecimal("1469.21"), ownShare);
    assertEquals(
        number(row, "psn_part_amt"),
        sum(row, "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "act_pay_dedc")
            .add(ownShare));
  }

  @Test
  void m11ThePoolRatioIsTheBlendedOne() {
    AnswerRow row = row("outpatient");
    BigDecimal pool =
        number(row, "inscp_scp_amt")
            .subtract(number(row, "act_pay_dedc"))
            .multiply(number(row, "pool_prop_selfpay"))
            .setScale(2, RoundingMode.HALF_UP);
    assertEquals(pool, number(row, "hifp_pay"));
  }

  @Test
  void m12TheSettlementIsItsTrialAndTheTotalIsThatOfTheRows() {
    try (TestTreatment place = new TestTreatment("jdbc:h2:mem:identity-twelve")) {
      Story story = new Story(place);
      story.play("1200-trial-and-settlement.txt");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"outpatient", "civil servant with a relative", "every fund"})
  void m13ACancellationIsTheOriginalNegated(String bill) {
    Statement statement = statement(bill);
    AnswerRow settled = (AnswerRow) answer(statement).settled().nodes().get("setlinfo");
    Money before = statement.accountBalance().plus(statement.paidBy(Fund.PERSONAL_ACCOUNT));
    HospitalAnswer undone = answer(statement).undone(before);
    AnswerRow row = (AnswerRow) undone.nodes().get("setlinfo");
    for (String field : settled.values().keySet()) {
      boolean isMoney =
          settled.values().get(field) instanceof BigDecimal amount
              && amount.scale() == 2
              && !"balc".equals(field);
      if (isMoney) {
        assertEquals(0, number(settled, field).add(number(row, field)).signum(), field);
      }
    }
    assertEquals(new BigDecimal(before.toYuan()), number(row, "balc"));
    assertEquals(
        details(answer(statement).settled()).size(), details(undone).size(), "rows of funds");
  }

  @Test
  void m14CashIsNeverNegativeAndTheBalanceFallsByTheOwnAccount() {
    AnswerRow row = row("civil servant with a relative");
    assertEquals(new BigDecimal("0.00"), number(row, "balc"));
    assertEquals(
        new BigDecimal("1500.00"),
        number(row, "acct_pay").subtract(number(row, "acct_mulaid_pay")));
    BillTotals totals = totals("100.00", "0", "0", "0", "100.00");
    Statement wrong =
        statement(
            totals,
            "0",
            Map.of(Fund.POOL, Money.ofYuan("100.00"), Fund.PERSONAL_ACCOUNT, Money.ofYuan("1.00")),
            "-1.00",
            Map.of(),
            List.of());
    ProblemException refused =
        assertThrows(ProblemException.class, () -> StatementChecks.requireSplitOf(totals, wrong));
    assertTrue(refused.getMessage().contains("M14"), refused.getMessage());
  }

  private static AnswerRow row(String bill) {
    return (AnswerRow) answer(statement(bill)).settled().nodes().get("setlinfo");
  }

  @SuppressWarnings("unchecked")
  private static List<AnswerRow> details(HospitalAnswer answer) {
    return (List<AnswerRow>) answer.nodes().get("setldetail");
  }

  private static BigDecimal number(AnswerRow row, String field) {
    return (BigDecimal) row.values().get(field);
  }

  private static BigDecimal sum(AnswerRow row, String... fields) {
    BigDecimal sum = new BigDecimal("0.00");
    for (String field : fields) {
      sum = sum.add(number(row, field));
    }
    return sum;
  }

  private static BigDecimal sum(JsonNode rows, String field) {
    BigDecimal sum = new BigDecimal("0.00");
    for (JsonNode row : rows) {
      sum = sum.add(fen(row, field));
    }
    return sum;
  }

  /** The reader of JSON drops trailing zeros. */
  private static BigDecimal fen(JsonNode row, String field) {
    return row.get(field).decimalValue().setScale(2, RoundingMode.UNNECESSARY);
  }

  private static Statement statement(String bill) {
    return switch (bill) {
      case "outpatient" ->
          statement(
              totals("360.70", "38.80", "20.00", "28.69", "273.21"),
              "100.00",
              Map.of(
                  Fund.POOL, Money.ofYuan("103.93"),
                  Fund.PERSONAL_ACCOUNT, Money.ofYuan("180.00")),
              "76.77",
              Map.of(Fund.POOL, Money.ofYuan("2000.00")),
              List.of());
      case "civil servant with a relative" ->
          statement(
              totals("23846.27", "1234.50", "345.67", "1876.61", "20389.49"),
              "800.00",
              Map.of(
                  Fund.POOL, Money.ofYuan("16651.07"),
                  Fund.CIVIL_SERVANT, Money.ofYuan("1469.21"),
                  Fund.PERSONAL_ACCOUNT, Money.ofYuan("1500.00")),
              "3725.99",
              Map.of(
                  Fund.POOL, Money.ofYuan("300000.00"),
                  Fund.CIVIL_SERVANT, Money.ofYuan("50000.00")),
              List.of(
                  new Statement.MutualAid(
                      new MemberCode("980000"), "grant-1", Money.ofYuan("500.00"))));
      default ->
          statement(
              totals("900.00", "10.00", "20.00", "30.00", "840.00"),
              "40.00",
              Map.of(
                  Fund.POOL, Money.ofYuan("400.00"),
                  Fund.LARGE_AMOUNT, Money.ofYuan("30.00"),
                  Fund.OTHER, Money.ofYuan("7.00"),
                  Fund.SERIOUS_ILLNESS, Money.ofYuan("50.01"),
                  Fund.CIVIL_SERVANT, Money.ofYuan("60.02"),
                  Fund.ENTERPRISE, Money.ofYuan("5.00"),
                  Fund.ASSISTANCE, Money.ofYuan("70.03"),
                  Fund.PERSONAL_ACCOUNT, Money.ofYuan("1.00")),
              "276.94",
              Map.of(),
              List.of());
    };
  }

  private static BillTotals totals(String total, String own, String over, String first, String in) {
    return new BillTotals(
        Money.ofYuan(total),
        Money.ofYuan(own),
        Money.ofYuan(over),
        Money.ofYuan(first),
        Money.ofYuan(in));
  }

  private static Statement statement(
      BillTotals totals,
      String deductible,
      Map<Fund, Money> payments,
      String cash,
      Map<Fund, Money> limits,
      List<Statement.MutualAid> aid) {
    return new Statement(
        totals,
        Money.ZERO,
        Money.ofYuan(deductible),
        BasisPoints.ofDecimal("0.6"),
        payments,
        Money.ofYuan(cash),
        Money.ZERO,
        List.of(),
        "test",
        "0".repeat(64),
        true,
        limits,
        aid);
  }

  private static SettlementAnswer answer(Statement statement) {
    PersonFound person =
        new PersonFound(
            "990100000000000000010001",
            "01",
            "990201198504120018",
            "周试例",
            "1",
            "01",
            LocalDate.parse("1985-04-12"),
            List.of(
                new PersonFound.Insurance(
                    InsuranceKind.EMPLOYEE,
                    "11",
                    "1",
                    LocalDate.parse("2010-07-01"),
                    "990100",
                    "",
                    false,
                    Money.ZERO)),
            List.of());
    return new SettlementAnswer(
        person,
        InsuranceKind.EMPLOYEE,
        CareKind.INPATIENT,
        "visit",
        "21",
        "02",
        "settlement",
        Instant.parse("2026-03-10T02:02:11Z"),
        "message",
        statement);
  }
}
