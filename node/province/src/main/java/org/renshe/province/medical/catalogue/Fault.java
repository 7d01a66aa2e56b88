package org.renshe.province.medical.catalogue;

import java.util.Locale;

/** Why a row is refused, in both languages. */
record Fault(String zh, String en) {
  static Fault of(ItemColumn column, String zh, String en) {
    return new Fault(column.zh() + "：" + zh, column.key() + ": " + en);
  }

  String in(Locale locale) {
    return "zh".equals(locale.getLanguage()) ? zh : en;
  }

  /** Thrown by readers and rules of one row; caught by who knows the row's number. */
  static final class RowRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    RowRefused(Fault fault) {
      super(fault.en(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }
}
