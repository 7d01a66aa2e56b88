package org.renshe.province.medical.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.renshe.chassis.database.Sql;
import org.renshe.chassis.database.Transaction;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;

/**
 * The catalogues' table, in plain SQL because it is written and read by the hundred thousand. Every
 * transaction that writes takes the next revision and holds it until its commit, so that revisions
 * become visible in order and "all later than" misses nothing.
 */
final class ItemStore {
  private static final int IDS_AT_ONCE = 500;
  private static final int PAGE = 20_000;
  private static final String COLUMNS =
      "kind, place, national_code, valid_from, valid_to, name, category, item_class,"
          + " first_self_pay_bp, limit_price, limit_price_1, limit_price_2, limit_price_3,"
          + " restricted, marks, injury_class, injury_limit, restriction, spec, dosage_form, unit,"
          + " maker, approval_number, pinyin, memo, revision, changed_at";
  private static final String INSERT =
      "insert into catalogue_entry (" + COLUMNS + ", id) values (?" + ", ?".repeat(27) + ")";
  private static final String UPDATE =
      "update catalogue_entry set "
          + COLUMNS.replaceAll("([a-z_0-9]+)", "$1 = ?")
          + " where id = ?";

  private ItemStore() {}

  /** A version as it stands in the table. */
  record Stored(Item item, long revision, Instant changedAt) {}

  /** How far the catalogues are. */
  record State(long revision, long items) {}

  static State state(Transaction transaction) {
    return Sql.find(
            transaction,
            "select revision, items from catalogue_state where id = 1",
            row -> new State(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  /** Takes the next revision; others that want to write wait for this transaction's end. */
  static long nextRevision(Transaction transaction, int itemsAdded) {
    Sql.update(
        transaction,
        "update catalogue_state set revision = revision + 1, items = items + ? where id = 1",
        itemsAdded);
    return state(transaction).revision();
  }

  static void insert(Transaction transaction, List<Item> items, long revision, Instant now) {
    Sql.updateAll(transaction, INSERT, parameters(items, revision, now));
  }

  /** Into a table of the same columns, see {@link CatalogueTrial}. */
  static void insertPlain(Transaction transaction, List<Object[]> rows) {
    Sql.updateAll(transaction, INSERT.replace("catalogue_entry", "catalogue_plain"), rows);
  }

  static void update(Transaction transaction, List<Item> items, long revision, Instant now) {
    Sql.updateAll(transaction, UPDATE, parameters(items, revision, now));
  }

  /** Those of the versions that are there, by identifier. */
  static Map<String, Item> byId(Transaction transaction, List<String> ids) {
    Map<String, Item> found = new HashMap<>();
    for (int start = 0; start < ids.size(); start += IDS_AT_ONCE) {
      List<String> some = ids.subList(start, Math.min(ids.size(), start + IDS_AT_ONCE));
      String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
      for (Stored stored : list(transaction, "where id in (" + marks + ")", some.toArray())) {
        found.put(stored.item().key().id(), stored.item());
      }
    }
    return found;
  }

  /**
   * Gives every version with {@code after < revision <= upTo}, in order of revision, without ever
   * holding more than a page of them.
   *
   * @param kind one list; null for all
   */
  static void forEachChanged(
      Transaction transaction, CatalogueKind kind, long after, long upTo, Consumer<Stored> taker) {
    long revision = after + 1;
    String id = " ";
    List<Stored> page;
    do {
      Conditions conditions =
          new Conditions()
              .and("revision >= ? and revision <= ?", revision, upTo)
              .and("(revision > ? or id > ?)", revision, id);
      if (kind != null) {
        conditions.and("kind = ?", kind.name());
      }
      page =
          list(
              transaction,
              conditions.where() + " order by revision, id fetch first " + PAGE + " rows only",
              conditions.parameters());
      for (Stored stored : page) {
        taker.accept(stored);
        revision = stored.revision();
        id = stored.item().key().id();
      }
    } while (page.size() == PAGE);
  }

  /** Every version of an item, the newest first. */
  static List<Stored> versions(Transaction transaction, CatalogueKind kind, String code) {
    return list(
        transaction,
        "where kind = ? and national_code = ? order by valid_from desc, place",
        kind.name(),
        code);
  }

  static Optional<Stored> find(Transaction transaction, String id) {
    return list(transaction, "where id = ?", id).stream().findFirst();
  }

  /** Any selection; the condition is of this package's own making, its values are parameters. */
  static List<Stored> list(Transaction transaction, String condition, Object... parameters) {
    return Sql.list(
        transaction,
        "select " + COLUMNS + " from catalogue_entry " + condition,
        ItemStore::stored,
        parameters);
  }

  static long count(Transaction transaction, String condition, Object... parameters) {
    return Sql.find(
            transaction,
            "select count(*) from catalogue_entry " + condition,
            row -> row.getLong(1),
            parameters)
        .orElse(0L);
  }

  private static List<Object[]> parameters(List<Item> items, long revision, Instant now) {
    List<Object[]> rows = new ArrayList<>(items.size());
    for (Item item : items) {
      rows.add(parameters(item, revision, now));
    }
    return rows;
  }

  static Object[] parameters(Item item, long revision, Instant now) {
    Item.Key key = item.key();
    Item.Pricing pricing = item.pricing();
    boolean none = pricing == null;
    Item.Limits limits = none ? Item.Limits.NONE : pricing.limits();
    Item.Injury injury = none ? Item.Injury.AS_MEDICAL : pricing.injury();
    Item.Texts texts = item.texts();
    return new Object[] {
      key.kind().name(),
      key.place(),
      key.code(),
      key.from(),
      item.to(),
      item.name(),
      none ? null : pricing.category(),
      none ? null : pricing.itemClass().name(),
      none ? 0 : pricing.firstSelfPay().value(),
      limits.general(),
      limits.grade1(),
      limits.grade2(),
      limits.grade3(),
      !none && pricing.restricted() ? "Y" : "N",
      none ? null : empty(Mark.letters(pricing.marks())),
      injury.itemClass() == null ? null : injury.itemClass().name(),
      injury.limit(),
      texts.restriction(),
      texts.spec(),
      texts.dosageForm(),
      texts.unit(),
      texts.maker(),
      texts.approvalNumber(),
      texts.pinyin(),
      texts.memo(),
      revision,
      now,
      key.id()
    };
  }

  private static String empty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Item.Key key =
        new Item.Key(
            CatalogueKind.valueOf(row.getString("kind")),
            row.getString("place"),
            row.getString("national_code"),
            row.getObject("valid_from", LocalDate.class));
    Item.Texts texts =
        new Item.Texts(
            row.getString("restriction"),
            row.getString("spec"),
            row.getString("dosage_form"),
            row.getString("unit"),
            row.getString("maker"),
            row.getString("approval_number"),
            row.getString("pinyin"),
            row.getString("memo"));
    Item item =
        new Item(
            key,
            row.getString("name"),
            row.getString("item_class") == null ? null : pricing(row),
            texts,
            row.getObject("valid_to", LocalDate.class));
    return new Stored(item, row.getLong("revision"), Sql.instant(row, "changed_at"));
  }

  private static Item.Pricing pricing(ResultSet row) throws SQLException {
    String injury = row.getString("injury_class");
    return new Item.Pricing(
        row.getString("category"),
        ItemClass.valueOf(row.getString("item_class")),
        new BasisPoints(row.getInt("first_self_pay_bp")),
        new Item.Limits(
            row.getBigDecimal("limit_price"),
            row.getBigDecimal("limit_price_1"),
            row.getBigDecimal("limit_price_2"),
            row.getBigDecimal("limit_price_3")),
        "Y".equals(row.getString("restricted")),
        Mark.ofLetters(row.getString("marks")),
        new Item.Injury(
            injury == null ? null : ItemClass.valueOf(injury), row.getBigDecimal("injury_limit")));
  }
}
