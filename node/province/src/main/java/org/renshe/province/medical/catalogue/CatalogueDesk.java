package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.renshe.chassis.database.Database;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;

/** Loads this province's catalogue, a batch at a time, wholly or not at all. */
final class CatalogueDesk {
  static final int BATCH_MAX = 10_000;
  private static final int CODE_LENGTH_MAX = 50;
  private static final int NAME_LENGTH_MAX = 200;
  private static final int PRICE_SCALE = 6;
  private static final Pattern CATEGORY = Pattern.compile("0[1-9]|1[0-4]");

  private final Database database;
  private final Runnable changed;

  /**
   * @param changed told after each load
   */
  CatalogueDesk(Database database, Runnable changed) {
    this.database = database;
    this.changed = changed;
  }

  /**
   * An item as loaded; every value a text, so that a wrong one is named by its row.
   *
   * @param code {@code med_list_codg}
   * @param category {@code med_chrgitm_type}, 01 to 14
   * @param itemClass A, B or C
   * @param firstSelfPay ratio such as 0.1000
   * @param limitPrice yuan, at most six decimals; empty without limit
   * @param restricted true or false
   * @param validFrom yyyy-MM-dd
   * @param validTo the same, last day; empty without end
   */
  record Row(
      String code,
      String name,
      String category,
      String itemClass,
      String firstSelfPay,
      String limitPrice,
      String restricted,
      String validFrom,
      String validTo) {}

  private record Read(String code, CatalogueTerms terms, LocalDate from, LocalDate to) {}

  /**
   * @return how many rows were entered
   * @throws org.renshe.protocol.problem.ProblemException naming the first wrong row, from 1
   */
  int load(List<Row> rows) {
    if (rows.size() > BATCH_MAX) {
      throw CatalogueProblem.BATCH_TOO_LARGE.with(BATCH_MAX);
    }
    List<Read> items = new ArrayList<>();
    for (Row row : rows) {
      items.add(read(items.size() + 1, row));
    }
    database.run(
        transaction -> {
          for (Read item : items) {
            CatalogueItem found =
                transaction
                    .session()
                    .find(CatalogueItem.class, CatalogueItem.idOf(item.code(), item.from()));
            if (found == null) {
              transaction
                  .session()
                  .persist(new CatalogueItem(item.code(), item.terms(), item.from(), item.to()));
            } else {
              found.change(item.terms(), item.to());
            }
          }
          transaction.afterCommit(changed);
        });
    return items.size();
  }

  private static Read read(int number, Row row) {
    try {
      String code = text("code", row.code(), CODE_LENGTH_MAX);
      ItemClass itemClass = ItemClass.valueOf(text("itemClass", row.itemClass(), 1));
      BasisPoints share =
          blank(row.firstSelfPay()) ? BasisPoints.NONE : BasisPoints.ofDecimal(row.firstSelfPay());
      if (itemClass == ItemClass.A && share.value() != 0) {
        throw new IllegalArgumentException("firstSelfPay: class A has none");
      }
      LocalDate from = LocalDate.parse(text("validFrom", row.validFrom(), 10));
      LocalDate to = blank(row.validTo()) ? null : LocalDate.parse(row.validTo());
      if (to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("validTo: before validFrom");
      }
      CatalogueTerms terms =
          new CatalogueTerms(
              text("name", row.name(), NAME_LENGTH_MAX),
              CatalogueKind.ofCategory(category(row.category())),
              category(row.category()),
              itemClass,
              share,
              price(row.limitPrice()),
              flag(row.restricted()),
              Set.of());
      return new Read(code, terms, from, to);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
      throw CatalogueProblem.CATALOGUE_ROW_WRONG.with(number, wrong.getMessage());
    }
  }

  private static String text(String field, String value, int lengthMax) {
    if (blank(value) || value.length() > lengthMax) {
      throw new IllegalArgumentException(field + ": 1.." + lengthMax);
    }
    return value.strip();
  }

  private static String category(String value) {
    if (value == null || !CATEGORY.matcher(value).matches()) {
      throw new IllegalArgumentException("category: 01..14");
    }
    return value;
  }

  private static BigDecimal price(String value) {
    if (blank(value)) {
      return null;
    }
    BigDecimal price = new BigDecimal(value).setScale(PRICE_SCALE, RoundingMode.UNNECESSARY);
    if (price.signum() < 0) {
      throw new IllegalArgumentException("limitPrice: negative");
    }
    return price;
  }

  private static boolean flag(String value) {
    if (blank(value)) {
      return false;
    }
    return switch (value) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException("restricted: true or false");
    };
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }
}
