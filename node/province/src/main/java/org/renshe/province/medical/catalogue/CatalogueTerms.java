package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.util.Set;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;

/**
 * What the treatment place's catalogue says of one item (就医地目录), for one grade of institution and
 * one scheme.
 *
 * @param name name in the catalogue
 * @param kind the list it stands in
 * @param category {@code med_chrgitm_type}, 01 to 14
 * @param itemClass A, B or C
 * @param firstSelfPay first self-pay share, {@code selfpay_prop}
 * @param limitPrice yuan, six decimals; null without limit
 * @param restricted whether the hospital must approve the use, {@code lmt_used_flag}
 * @param marks what else is said, yes or no
 */
public record CatalogueTerms(
    String name,
    CatalogueKind kind,
    String category,
    ItemClass itemClass,
    BasisPoints firstSelfPay,
    BigDecimal limitPrice,
    boolean restricted,
    Set<Mark> marks) {

  public CatalogueTerms {
    marks = Set.copyOf(marks);
  }

  /** An item the catalogue does not know is the patient's own expense, not a refusal. */
  public static CatalogueTerms unknown(String name) {
    return new CatalogueTerms(
        name, CatalogueKind.SERVICE, "14", ItemClass.C, BasisPoints.NONE, null, false, Set.of());
  }

  /** The same item at the patient's own expense. */
  public CatalogueTerms atOwnExpense() {
    return new CatalogueTerms(
        name, kind, category, ItemClass.C, BasisPoints.NONE, limitPrice, restricted, marks);
  }
}
