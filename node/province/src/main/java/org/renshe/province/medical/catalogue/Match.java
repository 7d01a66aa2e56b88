package org.renshe.province.medical.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An institution's own item and the national code it bills it by (目录对照, 3301).
 *
 * @param finding what the automatic checks say of it
 * @param decidedBy null until decided
 * @param reason why it was decided so; null until decided
 */
record Match(
    Key key,
    String ownName,
    LocalDate from,
    LocalDate to,
    Texts texts,
    MatchState state,
    Finding finding,
    Instant submittedAt,
    String decidedBy,
    Instant decidedAt,
    String reason) {

  /**
   * @param listType {@code list_type}
   */
  record Key(String institution, String ownCode, String listType, String nationalCode) {
    /** At most 110 characters. */
    String id() {
      return institution + "/" + ownCode + "/" + listType + "/" + nationalCode;
    }
  }

  /** What else the institution says of its item; empty where it does not. */
  record Texts(
      String approvalNumber,
      String dosageForm,
      String exclusions,
      String contents,
      String unit,
      String spec,
      String packing,
      String memo) {}

  /**
   * @param nameScore how alike both names are, 0 to 100
   * @param zh remarks in Chinese, empty for none
   * @param en the same in English
   */
  record Finding(int nameScore, String zh, String en) {
    boolean isClean() {
      return zh.isEmpty();
    }
  }

  /** Whether the institution says the same of it. */
  boolean saysTheSame(Match other) {
    return ownName.equals(other.ownName)
        && from.equals(other.from)
        && to.equals(other.to)
        && texts.equals(other.texts);
  }
}
