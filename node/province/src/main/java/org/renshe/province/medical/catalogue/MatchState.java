package org.renshe.province.medical.catalogue;

import java.util.Map;
import java.util.Set;

/** Where the match of an institution's item with a national code stands (目录对照审核). */
public enum MatchState {
  SUBMITTED("待审核", "submitted"),
  APPROVED("审核通过", "approved"),
  REJECTED("审核不通过", "rejected"),
  WITHDRAWN("已撤销", "withdrawn");

  private static final Map<MatchState, Set<MatchState>> MOVES =
      Map.of(
          SUBMITTED, Set.of(SUBMITTED, APPROVED, REJECTED, WITHDRAWN),
          APPROVED, Set.of(WITHDRAWN),
          REJECTED, Set.of(SUBMITTED, WITHDRAWN),
          WITHDRAWN, Set.of(SUBMITTED));

  private final String zh;
  private final String en;

  MatchState(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Whether it may become the other; an approved match is withdrawn before it is sent anew. */
  boolean mayBecome(MatchState next) {
    return MOVES.get(this).contains(next);
  }
}
