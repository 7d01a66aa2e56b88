package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.renshe.chassis.database.Transaction;

/** What other capabilities ask of the treatment place's catalogues (就医地目录). Any thread may call. */
public final class CatalogueService {
  private static final String UNKNOWN = "目录中未找到该编码，按全自费处理";
  private static final String NOT_MATCHED = "院内目录未与该编码对照或对照未审核通过，按全自费处理";

  private final CatalogueIndex index;
  private final boolean matchRequired;

  /**
   * @param matchRequired whether an institution may bill only what it has an approved match for
   */
  CatalogueService(CatalogueIndex index, boolean matchRequired) {
    this.index = index;
    this.matchRequired = matchRequired;
  }

  /**
   * The terms of an item as they stood on a day; answered from memory.
   *
   * @param nationalCode {@code med_list_codg}
   * @param day the day the fee arose, not today
   * @return empty when the catalogue did not have the item that day
   */
  public Optional<CatalogueTerms> terms(String nationalCode, LocalDate day, CareSetting setting) {
    return index
        .billed(nationalCode, day, setting.division())
        .map(
            entry ->
                entry.terms(
                    setting.level(),
                    setting.scheme(),
                    categoryLimit(entry.category(), day, setting)));
  }

  /**
   * The name of an entry of any list, such as a chronic disease or a diagnosis; answered from
   * memory.
   *
   * @param division six digits of who asks
   * @return empty when the list did not have the code that day
   */
  public Optional<String> name(CatalogueKind kind, String code, LocalDate day, String division) {
    return index.find(kind, code, day, division).map(IndexEntry::name);
  }

  /** An item found by words, and its terms. */
  public record Found(String code, CatalogueTerms terms) {}

  /**
   * Items for somebody who types; answered from memory, the shortest names first.
   *
   * @param words the beginning of a code, or part of a name
   */
  public List<Found> search(String words, LocalDate day, CareSetting setting, int max) {
    return index.search(words.strip(), day, setting.division(), max).stream()
        .map(
            found ->
                new Found(
                    found.code(),
                    found
                        .entry()
                        .terms(
                            setting.level(),
                            setting.scheme(),
                            categoryLimit(found.entry().category(), day, setting))))
        .toList();
  }

  /** Prices rows within a transaction. */
  public Pricer pricer(Transaction transaction, CareSetting setting) {
    return item -> {
      Optional<CatalogueTerms> known = terms(item.nationalCode(), item.day(), setting);
      if (known.isEmpty()) {
        return priced(item, CatalogueTerms.unknown(item.nationalCode()), UNKNOWN);
      }
      if (matchRequired && !isMatched(transaction, setting, item)) {
        return priced(item, known.get().atOwnExpense(), NOT_MATCHED);
      }
      return priced(item, known.get(), null);
    };
  }

  private static boolean isMatched(Transaction transaction, CareSetting setting, ChargedItem item) {
    return item.ownCode() != null
        && MatchStore.isApproved(
            transaction, setting.institution(), item.ownCode(), item.nationalCode(), item.day());
  }

  private static PricedItem priced(ChargedItem item, CatalogueTerms terms, String memo) {
    PricedLine line =
        LinePricing.split(terms, item.quantity(), item.price(), item.amount(), item.approval());
    return new PricedItem(terms, memo == null ? line : line.saying(memo));
  }

  private BigDecimal categoryLimit(String category, LocalDate day, CareSetting setting) {
    return index
        .find(CatalogueKind.CATEGORY_LIMIT, category, day, setting.division())
        .map(entry -> entry.limit(setting.level()))
        .orElse(null);
  }
}
