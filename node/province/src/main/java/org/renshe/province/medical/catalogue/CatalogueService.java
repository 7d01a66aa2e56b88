package org.renshe.province.medical.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/** What other capabilities ask of the treatment place's catalogues (就医地目录). Any thread may call. */
public final class CatalogueService {
  private static final String UNKNOWN = "目录中未找到该编码，按全自费处理";

  private final CatalogueIndex index;

  CatalogueService(CatalogueIndex index) {
    this.index = index;
  }

  /**
   * The terms of an item as they stood on a day; answered from memory.
   *
   * @param nationalCode {@code med_list_codg}
   * @param day the day the fee arose, not today
   * @return empty when the catalogue did not have the item that day
   */
  public Optional<CatalogueTerms> terms(String nationalCode, LocalDate day, CareSetting setting) {
    return index.find(nationalCode, day).map(CatalogueItem::terms);
  }

  /**
   * Prices a row that is not a return. An item the catalogue does not know that day is the
   * patient's own expense and says so in its memo.
   *
   * @throws org.renshe.protocol.problem.ProblemException LINE_AMOUNT_WRONG
   */
  public PricedItem price(ChargedItem item, CareSetting setting) {
    Optional<CatalogueTerms> known = terms(item.nationalCode(), item.day(), setting);
    CatalogueTerms terms = known.orElseGet(() -> CatalogueTerms.unknown(item.nationalCode()));
    PricedLine line =
        LinePricing.split(terms, item.quantity(), item.price(), item.amount(), item.approval());
    return new PricedItem(terms, known.isPresent() ? line : line.saying(UNKNOWN));
  }
}
