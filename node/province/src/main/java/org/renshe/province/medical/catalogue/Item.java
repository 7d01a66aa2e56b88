package org.renshe.province.medical.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.renshe.protocol.message.BillLine.ItemClass;
import org.renshe.protocol.money.BasisPoints;

/**
 * One version of a catalogue item: what holds of it from a day on. A change is a new version with a
 * later first day, so that a fee of an earlier day keeps its price.
 *
 * @param pricing null of lists that no fee is billed by
 * @param to last day; null without end
 */
record Item(Key key, String name, Pricing pricing, Texts texts, LocalDate to) {

  /**
   * @param place pooling area with terms of its own, four digits and 00; null for the whole
   *     province
   * @param from first day
   */
  record Key(CatalogueKind kind, String place, String code, LocalDate from) {
    /** At most 100 characters. */
    String id() {
      return kind + ":" + code + "@" + from + (place == null ? "" : "@" + place);
    }
  }

  /**
   * @param category {@code med_chrgitm_type}, 01 to 14
   */
  record Pricing(
      String category,
      ItemClass itemClass,
      BasisPoints firstSelfPay,
      Limits limits,
      boolean restricted,
      Set<Mark> marks,
      Injury injury) {}

  /**
   * Yuan a unit with six decimals; null without limit. A grade's own limit goes before the general.
   */
  record Limits(BigDecimal general, BigDecimal grade1, BigDecimal grade2, BigDecimal grade3) {
    static final Limits NONE = new Limits(null, null, null, null);

    BigDecimal of(LimitLevel level) {
      BigDecimal own =
          switch (level) {
            case GRADE_1 -> grade1;
            case GRADE_2 -> grade2;
            case GRADE_3 -> grade3;
          };
      return own == null ? general : own;
    }

    boolean isNone() {
      return equals(NONE);
    }
  }

  /**
   * What the work-injury catalogue says.
   *
   * @param itemClass null: as the medical class, A and B wholly covered
   * @param limit null: the medical limit
   */
  record Injury(ItemClass itemClass, BigDecimal limit) {
    static final Injury AS_MEDICAL = new Injury(null, null);
  }

  /** Null where not told. */
  record Texts(
      String restriction,
      String spec,
      String dosageForm,
      String unit,
      String maker,
      String approvalNumber,
      String pinyin,
      String memo) {}

  boolean hasBegun(LocalDate today) {
    return !key.from().isAfter(today);
  }

  /** The same but for its last day. */
  Item until(LocalDate last) {
    return new Item(key, name, pricing, texts, last);
  }
}
