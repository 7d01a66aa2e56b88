package org.renshe.province.medical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/**
 * Rows of the printed conversations (hospital interface 8.1, 8.2) and of Bill X (cross-province
 * 13).
 */
class LinePricingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // name, class, ratio, limit, quantity, price, amount, approval, own, over, first, scope
    "8.1 row 1, A, 0, 15.00, 1, 15.00, 15.00, 0, 0.00, 0.00, 0.00, 15.00",
    "8.1 row 2, B, 0.1000, 33.45, 2, 33.45, 66.90, 0, 0.00, 0.00, 6.69, 60.21",
    "8.1 row 3, B, 0.1000, 220.00, 1, 240.00, 240.00, 0, 0.00, 20.00, 22.00, 198.00",
    "8.1 row 4, C, 0, 38.80, 1, 38.80, 38.80, 0, 38.80, 0.00, 0.00, 0.00",
    "8.2 bed, A, 0, 50.00, 10, 60.00, 600.00, , 0.00, 100.00, 0.00, 500.00",
    "8.2 surgery, A, 0, 8000.00, 1, 8000.00, 8000.00, , 0.00, 0.00, 0.00, 8000.00",
    "8.2 implant, B, 0.1500, 10000.00, 1, 10245.67, 10245.67, , 0.00, 245.67, 1500.00, 8500.00",
    "8.2 drug, B, 0.1000, 3766.10, 1, 3766.10, 3766.10, , 0.00, 0.00, 376.61, 3389.49",
    "8.2 other, C, 0, , 1, 1234.50, 1234.50, , 1234.50, 0.00, 0.00, 0.00",
    "X drug A, A, 0, , 1, 6200.00, 6200.00, 1, 0.00, 0.00, 0.00, 6200.00",
    "X drug B, B, 0.1000, , 1, 4000.00, 4000.00, 1, 0.00, 0.00, 400.00, 3600.00",
    "X examination, B, 0.1000, , 1, 2500.00, 2500.00, 1, 0.00, 0.00, 250.00, 2250.00",
    "X stent, B, 0.2000, 10000.00, 1, 12000.00, 12000.00, 1, 0.00, 2000.00, 2000.00, 8000.00",
    "X bed, A, 0, 80.00, 10, 120.00, 1200.00, 1, 0.00, 400.00, 0.00, 800.00",
    "X special, C, 0, , 1, 900.00, 900.00, 1, 900.00, 0.00, 0.00, 0.00",
    "half a fen rounds up, B, 0.1000, , 1, 0.05, 0.05, 0, 0.00, 0.00, 0.01, 0.04",
    "a third of a fen over, A, 0, 0.333333, 3, 0.34, 1.02, 0, 0.00, 0.02, 0.00, 1.00",
    "hospital says own expense, A, 0, , 1, 10.00, 10.00, 2, 10.00, 0.00, 0.00, 0.00",
    "a returned row, B, 0.1000, 220.00, -1, 240.00, -240.00, 0, 0.00, -20.00, -22.00, -198.00",
    "one fen of tolerance, A, 0, , 3, 3.333333, 10.01, 0, 0.00, 0.00, 0.00, 10.01",
  })
  void splitsAsPrinted(
      String name,
      ItemClass itemClass,
      String ratio,
      BigDecimal limit,
      BigDecimal quantity,
      BigDecimal price,
      String amount,
      String approval,
      String own,
      String over,
      String first,
      String scope) {
    CatalogueTerms terms = terms(itemClass, ratio, limit, false);
    PricedLine line = LinePricing.split(terms, quantity, price, Money.ofYuan(amount), approval);
    assertEquals(
        List.of(amount, own, over, first, scope),
        Stream.of(
                line.amount(),
                line.fullSelfPay(),
                line.overLimit(),
                line.firstSelfPay(),
                line.inScope())
            .map(Money::toYuan)
            .toList(),
        name);
  }

  @ParameterizedTest(name = "restricted {0}, flag {1}: own expense {2}")
  @CsvSource({
    "true, 0, true", "true, 2, true", "true, 1, false", "true, , true",
    "false, 0, false", "false, 1, false", "false, 2, true", "false, , false",
  })
  void ownExpenseByRestrictionAndApproval(boolean restricted, String approval, boolean own) {
    assertEquals(
        own, LinePricing.isOwnExpense(terms(ItemClass.A, "0", null, restricted), approval));
  }

  @ParameterizedTest
  @CsvSource({"1, 10.00, 10.02", "1, 10.00, -10.00", "0, 10.00, 0.00", "-1, -1.00, 1.00"})
  void refusesAnAmountThatIsNotQuantityTimesPrice(
      BigDecimal quantity, BigDecimal price, String amount) {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                LinePricing.split(
                    terms(ItemClass.A, "0", null, false),
                    quantity,
                    price,
                    Money.ofYuan(amount),
                    "0"));
    assertEquals(CatalogueProblem.LINE_AMOUNT_WRONG, refused.problem());
  }

  @Test
  void theFourPartsAlwaysMakeTheRow() {
    for (long fen = 1; fen < 400; fen++) {
      for (int ratio = 0; ratio <= 10_000; ratio += 333) {
        Money amount = Money.ofFen(fen);
        PricedLine line =
            LinePricing.split(
                new CatalogueTerms(
                    "x",
                    CatalogueKind.DRUG,
                    "09",
                    ItemClass.B,
                    new BasisPoints(ratio),
                    new BigDecimal("1.23"),
                    false,
                    Set.of()),
                BigDecimal.ONE,
                new BigDecimal(amount.toYuan()),
                amount,
                "0");
        assertEquals(
            amount,
            line.fullSelfPay()
                .plus(line.overLimit())
                .plus(line.firstSelfPay())
                .plus(line.inScope()));
      }
    }
  }

  private static CatalogueTerms terms(
      ItemClass itemClass, String ratio, BigDecimal limit, boolean restricted) {
    return new CatalogueTerms(
        "项目",
        CatalogueKind.DRUG,
        "09",
        itemClass,
        BasisPoints.ofDecimal(ratio),
        limit,
        restricted,
        Set.of());
  }
}
