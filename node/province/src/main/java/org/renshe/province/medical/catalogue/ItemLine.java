package org.renshe.province.medical.catalogue;

import java.time.LocalDate;

/**
 * A version of an item in a list.
 *
 * @param itemClass 甲, 乙, 丙 as A, B, C; empty of lists no fee is billed by
 * @param share first self-pay as 0.1000; empty likewise
 * @param limit yuan by grade where they differ; empty without
 * @param to null without end
 */
public record ItemLine(
    CatalogueKind kind,
    String code,
    String name,
    String itemClass,
    String share,
    String limit,
    boolean restricted,
    String place,
    LocalDate from,
    LocalDate to) {

  static ItemLine of(Item item) {
    Item.Pricing pricing = item.pricing();
    boolean none = pricing == null || item.key().kind() == CatalogueKind.CATEGORY_LIMIT;
    return new ItemLine(
        item.key().kind(),
        item.key().code(),
        item.name(),
        none ? "" : pricing.itemClass().name(),
        none ? "" : pricing.firstSelfPay().toDecimal(),
        pricing == null ? "" : ItemFacts.limits(pricing.limits()),
        pricing != null && pricing.restricted(),
        item.key().place() == null ? "" : item.key().place(),
        item.key().from(),
        item.to());
  }
}
