package org.renshe.province.medical.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.renshe.chassis.database.Database;

/** Looks items up for a clerk: by code, by name, by the first letters of its readings. */
final class CatalogueSearch {
  static final int PAGE = 50;
  private static final Pattern LETTERS = Pattern.compile("[0-9A-Za-z]{1,30}");

  private final Database database;

  CatalogueSearch(Database database) {
    this.database = database;
  }

  /**
   * What was valid on the day.
   *
   * @param words beginning of a code, part of a name, or first letters; empty for all
   * @param kind null for every list
   * @param page from 1
   */
  List<ItemLine> find(String words, CatalogueKind kind, LocalDate day, int page) {
    Conditions conditions =
        new Conditions().and("valid_from <= ? and (valid_to is null or valid_to >= ?)", day, day);
    if (kind != null) {
      conditions.and("kind = ?", kind.name());
    }
    String asked = words.strip();
    if (!asked.isEmpty()) {
      String plain = QueryDesk.plain(asked);
      boolean letters = LETTERS.matcher(asked).matches();
      conditions.and(
          "(national_code like ? escape '\\' or name like ? escape '\\' or pinyin like ?)",
          plain + "%",
          "%" + plain + "%",
          letters ? asked.toUpperCase(Locale.ROOT) + "%" : "-");
    }
    String paged =
        " order by national_code, kind, valid_from desc, id offset "
            + (page - 1) * PAGE
            + " rows fetch next "
            + PAGE
            + " rows only";
    return database.read(
        transaction ->
            ItemStore.list(transaction, conditions.where() + paged, conditions.parameters())
                .stream()
                .map(stored -> ItemLine.of(stored.item()))
                .toList());
  }

  /**
   * Every version of an item, the newest first.
   *
   * @throws org.renshe.protocol.problem.ProblemException ITEM_UNKNOWN
   */
  List<ItemVersion> versions(CatalogueKind kind, String code) {
    List<ItemStore.Stored> found =
        database.read(transaction -> ItemStore.versions(transaction, kind, code));
    if (found.isEmpty()) {
      throw CatalogueProblem.ITEM_UNKNOWN.with(code, kind.zh(), kind.en());
    }
    return found.stream()
        .map(stored -> new ItemVersion(ItemLine.of(stored.item()), ItemFacts.of(stored)))
        .toList();
  }
}
