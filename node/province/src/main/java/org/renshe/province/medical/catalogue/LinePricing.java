package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.message.BillLine.SelfPayReason;
import org.renshe.protocol.money.Money;

/**
 * Splits one fee row by the treatment place's catalogue (hospital interface 4.2, M7 and M8): own
 * expense first, then the limit price, then the first self-pay share; each part is rounded half up
 * to the fen and what remains is in scope.
 */
public final class LinePricing {
  private static final Money TOLERANCE = Money.ofFen(1);

  private LinePricing() {}

  /**
   * @param quantity negative for a returned row, never zero
   * @param price yuan a unit, never negative
   * @param amount as the hospital billed it; must be quantity times price within one fen
   * @param approval {@code hosp_appr_flag}: 0, 1, 2 or empty
   * @throws org.renshe.protocol.problem.ProblemException LINE_AMOUNT_WRONG
   */
  public static PricedLine split(
      CatalogueTerms terms, BigDecimal quantity, BigDecimal price, Money amount, String approval) {
    requireProduct(quantity, price, amount);
    if (amount.isNegative()) {
      return split(terms, quantity.negate(), price, amount.negated(), approval).negated();
    }
    if (isOwnExpense(terms, approval)) {
      return ownExpense(terms, amount, approval);
    }
    Money overLimit = overLimit(terms.limitPrice(), quantity, price).min(amount);
    Money underLimit = amount.minus(overLimit);
    Money firstSelfPay = underLimit.times(terms.firstSelfPay(), RoundingMode.HALF_UP);
    return new PricedLine(
        amount,
        Money.ZERO,
        overLimit,
        firstSelfPay,
        underLimit.minus(firstSelfPay),
        reason(overLimit, firstSelfPay),
        overLimit.isZero() ? "" : "单价超过限价 " + terms.limitPrice().toPlainString() + " 元的部分自付");
  }

  /**
   * Class C, a restricted item without approval, or one the hospital marks as own expense (table of
   * {@code hosp_appr_flag} with {@code lmt_used_flag}, hospital interface 3.2).
   */
  static boolean isOwnExpense(CatalogueTerms terms, String approval) {
    if (terms.itemClass() == ItemClass.C || "2".equals(approval)) {
      return true;
    }
    return terms.restricted() && !"1".equals(approval);
  }

  private static PricedLine ownExpense(CatalogueTerms terms, Money amount, String approval) {
    SelfPayReason reason = SelfPayReason.OUTSIDE_RESTRICTION;
    String memo = "限制支付范围项目未经医院审批，全自费";
    if (terms.itemClass() == ItemClass.C) {
      boolean special = terms.marks().contains(Mark.SPECIAL);
      reason = special ? SelfPayReason.SPECIAL_SERVICE : SelfPayReason.CLASS_C;
      memo = "";
    } else if ("2".equals(approval)) {
      memo = "医院审批不通过，全自费";
    }
    return new PricedLine(amount, amount, Money.ZERO, Money.ZERO, Money.ZERO, reason, memo);
  }

  private static SelfPayReason reason(Money overLimit, Money firstSelfPay) {
    if (overLimit.isZero() && firstSelfPay.isZero()) {
      return null;
    }
    return overLimit.compareTo(firstSelfPay) >= 0
        ? SelfPayReason.LIMIT_PRICE
        : SelfPayReason.OWN_SHARE;
  }

  private static Money overLimit(BigDecimal limitPrice, BigDecimal quantity, BigDecimal price) {
    if (limitPrice == null || price.compareTo(limitPrice) <= 0) {
      return Money.ZERO;
    }
    return Money.ofYuan(price.subtract(limitPrice).multiply(quantity), RoundingMode.HALF_UP);
  }

  private static void requireProduct(BigDecimal quantity, BigDecimal price, Money amount) {
    if (quantity.signum() == 0 || price.signum() < 0) {
      throw CatalogueProblem.LINE_AMOUNT_WRONG.with(amount, quantity, price);
    }
    Money product = Money.ofYuan(quantity.multiply(price), RoundingMode.HALF_UP);
    Money difference = product.minus(amount);
    boolean sameSign = amount.isZero() || amount.isNegative() == (quantity.signum() < 0);
    if (!sameSign || difference.max(difference.negated()).compareTo(TOLERANCE) > 0) {
      throw CatalogueProblem.LINE_AMOUNT_WRONG.with(amount, quantity, price);
    }
  }
}
