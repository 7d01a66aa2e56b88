package org.renshe.province.medical.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/** What other capabilities ask of the treatment place's catalogues (就医地目录). Any thread may call. */
public final class CatalogueService {
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
  public Optional<CatalogueTerms> terms(String nationalCode, LocalDate day) {
    return index.find(nationalCode, day).map(CatalogueItem::terms);
  }
}
