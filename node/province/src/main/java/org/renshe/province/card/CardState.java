package org.renshe.province.card;

import java.util.Map;
import java.util.Set;

/** Where a physical card stands, and the one table of its moves (社会保障卡状态). */
public enum CardState {
  ACTIVE,
  /** Reported lost; may be found again. */
  LOST,
  /** Locked by the agency. */
  FROZEN,
  /** Cancelled for good: replaced, voided, holder gone. */
  CANCELLED;

  private static final Map<CardState, Set<CardState>> MOVES =
      Map.of(
          ACTIVE, Set.of(LOST, FROZEN, CANCELLED),
          LOST, Set.of(ACTIVE, CANCELLED),
          FROZEN, Set.of(ACTIVE, LOST, CANCELLED),
          CANCELLED, Set.of());

  CardState to(CardState next) {
    if (next != this && !MOVES.get(this).contains(next)) {
      throw CardProblem.STATE_MOVE.with(this, next);
    }
    return next;
  }
}
