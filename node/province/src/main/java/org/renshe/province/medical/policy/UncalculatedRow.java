package org.renshe.province.medical.policy;

import java.util.Locale;

/** A row that loads but is not calculated; a bill that would need it is refused by its name. */
record UncalculatedRow(int line, Kind kind, Scope scope) {

  /** Why the row exists. */
  enum Kind {
    SPECIAL_CARE,
    RETIREE_SUPPLEMENT,
    TWO_DISEASES,
    ASSISTANCE,
    CIVIL_SERVANT,
    LISTED_DISEASE,
    CONTINUITY_BONUS,
    PAYMENT_FLOOR;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the row is, for the refusal. */
  String what() {
    return kind == Kind.SPECIAL_CARE ? scope.care().code() : kind.code();
  }
}
