package org.renshe.province.medical.policy.pack;

/**
 * Levels of institutions that rules name (医院等级). {@code other} means any but a community
 * institution.
 */
public enum Level implements Word {
  ANY("any"),
  OTHER("other"),
  COMMUNITY("community"),
  ONE("1"),
  TWO("2"),
  THREE("3"),
  /** Province-run level three, where a policy keeps it apart. */
  THREE_PROVINCIAL("3p"),
  OUT_OF_PROVINCE("out_of_province");

  public static final int NO_MATCH = -1;
  private static final int EXACT = 3;
  private static final int SAME_CLASS = 2;
  private static final int BROAD = 1;

  private final String code;

  Level(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * How closely a row of this level fits an institution, {@link #NO_MATCH} if not. Where a policy
   * has no level of its own for them, a province-run hospital is a level three and a community
   * institution a level one.
   */
  public int fit(Level institution) {
    if (this == institution) {
      return EXACT;
    }
    if ((this == THREE && institution == THREE_PROVINCIAL)
        || (this == ONE && institution == COMMUNITY)) {
      return SAME_CLASS;
    }
    if (this == OTHER) {
      return institution == COMMUNITY ? NO_MATCH : BROAD;
    }
    return this == ANY ? 0 : NO_MATCH;
  }

  /** Whether a referral from the other to this one goes down; one elsewhere is the highest. */
  public boolean isBelow(Level other) {
    return compareTo(other) < 0;
  }

  /** The level an institution can have, null for any other word. */
  public static Level ofInstitution(String code) {
    for (Level level : values()) {
      if (level.code.equals(code) && level != ANY && level != OTHER) {
        return level;
      }
    }
    return null;
  }
}
