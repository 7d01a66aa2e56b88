package org.renshe.province.medical.catalogue;

/** A label and what it says, for a page, in both languages. */
public record Fact(String zh, String en, String valueZh, String valueEn) {
  /** A value that reads the same in both. */
  static Fact of(String zh, String en, String value) {
    return new Fact(zh, en, value, value);
  }

  static Fact flag(String zh, String en, boolean value) {
    return value ? new Fact(zh, en, "是", "yes") : new Fact(zh, en, "否", "no");
  }
}
