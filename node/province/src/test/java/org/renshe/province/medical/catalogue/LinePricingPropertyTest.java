package org.renshe.province.medical.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/** What holds of every priced row (hospital interface 4.2, M7 and M8). */
class LinePricingPropertyTest {
  /** A row that could be billed, and terms it could be priced by. */
  record Case(CatalogueTerms terms, BigDecimal quantity, BigDecimal price, String approval) {
    Money amount() {
      return Money.ofYuan(quantity.multiply(price), RoundingMode.HALF_UP);
    }

    PricedLine priced() {
      return LinePricing.split(terms, quantity, price, amount(), approval);
    }

    Case by(CatalogueTerms other) {
      return new Case(other, quantity, price, approval);
    }
  }

  @Property
  void theFourPartsMakeTheRowAndNoneIsNegative(@ForAll("cases") Case row) {
    PricedLine line = row.priced();
    List<Money> parts =
        List.of(line.fullSelfPay(), line.overLimit(), line.firstSelfPay(), line.inScope());
    assertEquals(row.amount(), Money.sum(parts));
    parts.forEach(part -> assertFalse(part.isNegative(), line.toString()));
  }

  @Property
  void aReturnTakesBackExactlyWhatTheRowGave(@ForAll("cases") Case row) {
    PricedLine back =
        LinePricing.split(
            row.terms(),
            row.quantity().negate(),
            row.price(),
            row.amount().negated(),
            row.approval());
    assertEquals(row.priced().negated(), back);
  }

  @Property
  void ownExpenseIsAllOrNothingAsTheTableOfApprovalsSays(@ForAll("cases") Case row) {
    PricedLine line = row.priced();
    boolean own =
        row.terms().itemClass() == ItemClass.C
            || "2".equals(row.approval())
            || (row.terms().restricted() && !"1".equals(row.approval()));
    assertEquals(own ? row.amount() : Money.ZERO, line.fullSelfPay());
  }

  @Property
  void aHigherLimitNeverCostsThePersonMore(
      @ForAll("cases") Case row, @ForAll @IntRange(min = 0, max = 100_000) int more) {
    if (row.terms().limitPrice() == null) {
      return;
    }
    BigDecimal higher = row.terms().limitPrice().add(BigDecimal.valueOf(more, 2));
    PricedLine before = row.priced();
    PricedLine after = row.by(limited(row.terms(), higher)).priced();
    assertTrue(after.overLimit().compareTo(before.overLimit()) <= 0);
    assertTrue(after.inScope().compareTo(before.inScope()) >= 0);
    PricedLine unlimited = row.by(limited(row.terms(), null)).priced();
    assertEquals(Money.ZERO, unlimited.overLimit());
  }

  @Property
  void aPriceUpToTheLimitIsNeverOverIt(@ForAll("cases") Case row) {
    PricedLine line = row.by(limited(row.terms(), row.price())).priced();
    assertEquals(Money.ZERO, line.overLimit());
  }

  @Property
  void everyPartOutsideTheScopeHasAReason(@ForAll("cases") Case row) {
    PricedLine line = row.priced();
    boolean own = LinePricing.isOwnExpense(row.terms(), row.approval());
    boolean nothingOutside = line.overLimit().isZero() && line.firstSelfPay().isZero();
    assertEquals(!own && nothingOutside, line.reason() == null);
  }

  private static CatalogueTerms limited(CatalogueTerms terms, BigDecimal limit) {
    return new CatalogueTerms(
        terms.name(),
        terms.kind(),
        terms.category(),
        terms.itemClass(),
        terms.firstSelfPay(),
        limit,
        terms.restricted(),
        terms.marks());
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<CatalogueTerms> terms =
        Combinators.combine(
                Arbitraries.of(ItemClass.class),
                Arbitraries.integers().between(0, 10_000),
                Arbitraries.longs().between(0, 100_000_000_000L).injectNull(0.3),
                Arbitraries.of(true, false))
            .as(
                (itemClass, share, micros, restricted) ->
                    new CatalogueTerms(
                        "项目",
                        CatalogueKind.DRUG,
                        "09",
                        itemClass,
                        itemClass == ItemClass.A ? BasisPoints.NONE : new BasisPoints(share),
                        micros == null ? null : BigDecimal.valueOf(micros, 6),
                        restricted,
                        Set.of()));
    return Combinators.combine(
            terms,
            Arbitraries.longs().between(1, 10_000_000),
            Arbitraries.longs().between(0, 100_000_000_000L),
            Arbitraries.of("0", "1", "2", "").injectNull(0.1))
        .as(
            (item, quantity, price, approval) ->
                new Case(
                    item, BigDecimal.valueOf(quantity, 4), BigDecimal.valueOf(price, 6), approval));
  }
}
