package org.renshe.province.medical.policy.pack;

import org.renshe.province.medical.policy.Group;

/**
 * Whom and when a row is for.
 *
 * @param minAge whole years, inclusive
 * @param maxAge whole years, inclusive
 */
public record Scope(
    Care care, Level level, Group group, int minAge, int maxAge, Validity validity) {
  /** How many fits {@link Level#fit} tells apart. */
  public static final int LEVELS = 8;

  private static final int GROUPS = 64;

  /** Whether the row is for the case, its care taken exactly or as {@link Care#ANY}. */
  public boolean covers(Case bill) {
    return (care == Care.ANY || care == bill.care()) && coversBesideCare(bill);
  }

  /** Whether the row is for the case when a wider care's row also holds for it. */
  public boolean coversWidely(Case bill) {
    return (care == Care.ANY || care == bill.care() || care == bill.care().wider())
        && coversBesideCare(bill);
  }

  private boolean coversBesideCare(Case bill) {
    return level.fit(bill.level()) != Level.NO_MATCH
        && (group == Group.ANY || bill.groups().contains(group))
        && minAge <= bill.age()
        && bill.age() <= maxAge
        && validity.covers(bill.day());
  }

  /** Care first, then group, then level; only meaningful where the row covers the case. */
  public int score(Case bill) {
    return scoreBeforeLevel(bill) * LEVELS + level.fit(bill.level());
  }

  /** The part of the score that does not depend on the institution. */
  public int scoreBeforeLevel(Case bill) {
    int exact = care == Care.ANY ? 0 : care == bill.care() ? 2 : 1;
    return exact * GROUPS + group.specificity();
  }

  /** Whether some case could be covered by both with one score. */
  public boolean ties(Scope other) {
    return care == other.care
        && level == other.level
        && group == other.group
        && minAge <= other.maxAge
        && other.minAge <= maxAge
        && validity.overlaps(other.validity);
  }
}
