package org.renshe.province.medical.policy;

/**
 * Whom and when a row is for.
 *
 * @param minAge whole years, inclusive
 * @param maxAge whole years, inclusive
 */
record Scope(Care care, Level level, Group group, int minAge, int maxAge, Validity validity) {
  static final int LEVELS = 8;
  private static final int GROUPS = 64;

  boolean covers(Case bill) {
    return (care == Care.ANY || care == bill.care())
        && level.fit(bill.level()) != Level.NO_MATCH
        && (group == Group.ANY || bill.groups().contains(group))
        && minAge <= bill.age()
        && bill.age() <= maxAge
        && validity.covers(bill.day());
  }

  /** Care first, then group, then level; only meaningful where {@link #covers} holds. */
  int score(Case bill) {
    return scoreBeforeLevel() * LEVELS + level.fit(bill.level());
  }

  /** The part of the score that does not depend on the institution. */
  int scoreBeforeLevel() {
    return (care == Care.ANY ? 0 : GROUPS) + group.specificity();
  }

  /** Whether some case could be covered by both with one score. */
  boolean ties(Scope other) {
    return care == other.care
        && level == other.level
        && group == other.group
        && minAge <= other.maxAge
        && other.minAge <= maxAge
        && validity.overlaps(other.validity);
  }
}
