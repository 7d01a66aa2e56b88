package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;

/**
 * One version in memory, as small as pricing needs it, and the version that began before it: a
 * chain from the newest to the oldest, over all places. Never changed once others can see it.
 */
final class IndexEntry {
  private static final long NO_LIMIT = -1;
  private static final int PRICE_SCALE = 6;

  final CatalogueKind kind;
  final String place;
  final int fromDay;
  final IndexEntry older;
  private final int toDay;
  private final String name;
  private final String category;
  private final ItemClass itemClass;
  private final short firstSelfPay;
  private final boolean restricted;
  private final Set<Mark> marks;
  private final ItemClass injuryClass;
  private final long injuryLimit;
  private final long limit;
  private final long limit1;
  private final long limit2;
  private final long limit3;

  private IndexEntry(Item item, Shared shared, IndexEntry older) {
    this.older = older;
    kind = item.key().kind();
    place = shared.text(item.key().place());
    fromDay = day(item.key().from());
    toDay = item.to() == null ? Integer.MAX_VALUE : day(item.to());
    name = item.name();
    Item.Pricing pricing = item.pricing();
    boolean none = pricing == null;
    category = none ? null : shared.text(pricing.category());
    itemClass = none ? null : pricing.itemClass();
    firstSelfPay = none ? 0 : (short) pricing.firstSelfPay().value();
    restricted = !none && pricing.restricted();
    marks = none ? Set.of() : shared.marks(pricing.marks());
    injuryClass = none ? null : pricing.injury().itemClass();
    injuryLimit = none ? NO_LIMIT : micros(pricing.injury().limit());
    Item.Limits limits = none ? Item.Limits.NONE : pricing.limits();
    limit = micros(limits.general());
    limit1 = micros(limits.grade1());
    limit2 = micros(limits.grade2());
    limit3 = micros(limits.grade3());
  }

  private IndexEntry(IndexEntry same, IndexEntry older) {
    this.older = older;
    kind = same.kind;
    place = same.place;
    fromDay = same.fromDay;
    toDay = same.toDay;
    name = same.name;
    category = same.category;
    itemClass = same.itemClass;
    firstSelfPay = same.firstSelfPay;
    restricted = same.restricted;
    marks = same.marks;
    injuryClass = same.injuryClass;
    injuryLimit = same.injuryLimit;
    limit = same.limit;
    limit1 = same.limit1;
    limit2 = same.limit2;
    limit3 = same.limit3;
  }

  /** Values many entries have in common, kept once. */
  interface Shared {
    String text(String value);

    Set<Mark> marks(Set<Mark> value);
  }

  /** The chain with this version in its place; a version of the same first day is replaced. */
  static IndexEntry with(IndexEntry newest, Item item, Shared shared) {
    int from = day(item.key().from());
    if (newest == null || newest.fromDay < from) {
      return new IndexEntry(item, shared, newest);
    }
    if (newest.fromDay == from && same(newest.place, item.key().place())) {
      return new IndexEntry(item, shared, newest.older);
    }
    return new IndexEntry(newest, with(newest.older, item, shared));
  }

  /**
   * The version that counts on a day: of the city's own and of the province's the latest that has
   * begun, unless it has ended; what came before that does not return. The city's goes first.
   *
   * @param city four digits and 00
   */
  static IndexEntry on(IndexEntry newest, int day, String city) {
    IndexEntry provincial = null;
    IndexEntry own = null;
    for (IndexEntry entry = newest; entry != null; entry = entry.older) {
      if (entry.fromDay <= day && entry.place == null && provincial == null) {
        provincial = entry;
      } else if (entry.fromDay <= day && own == null && city.equals(entry.place)) {
        own = entry;
      }
    }
    if (own != null && own.toDay >= day) {
      return own;
    }
    return provincial == null || provincial.toDay < day ? null : provincial;
  }

  String name() {
    return name;
  }

  /** Yuan a unit; null without limit. */
  BigDecimal limit(LimitLevel level) {
    long own =
        switch (level) {
          case GRADE_1 -> limit1;
          case GRADE_2 -> limit2;
          case GRADE_3 -> limit3;
        };
    return price(own == NO_LIMIT ? limit : own);
  }

  /**
   * @param otherLimit limit of the item's category, for items without one; null for none
   */
  CatalogueTerms terms(LimitLevel level, Scheme scheme, BigDecimal otherLimit) {
    ItemClass shownClass = itemClass;
    BasisPoints share = new BasisPoints(firstSelfPay);
    BigDecimal own = limit(level);
    if (scheme == Scheme.WORK_INJURY) {
      shownClass = injuryClass == null ? itemClass : injuryClass;
      share = BasisPoints.NONE;
      own = injuryLimit == NO_LIMIT ? own : price(injuryLimit);
    }
    return new CatalogueTerms(
        name, kind, category, shownClass, share, own == null ? otherLimit : own, restricted, marks);
  }

  String category() {
    return category;
  }

  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static boolean same(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }

  private static long micros(BigDecimal yuan) {
    return yuan == null ? NO_LIMIT : yuan.movePointRight(PRICE_SCALE).longValueExact();
  }

  private static BigDecimal price(long micros) {
    return micros == NO_LIMIT ? null : BigDecimal.valueOf(micros, PRICE_SCALE);
  }
}
