package org.renshe.province.medical.treatment;

import java.util.EnumSet;
import java.util.Set;

/**
 * Life of what a hospital asked the insured place to do. A settlement may end in any state; a
 * cancellation or reversal ends DONE or REFUSED.
 */
enum SettlementState {
  /** Committed here, the insured place's answer not known yet. */
  REQUESTED,
  /** Done at the insured place and booked here. */
  DONE,
  /** Refused by the insured place, without effect. */
  REFUSED,
  /** Settled and cancelled (2208, 2305). */
  CANCELLED,
  /** Reversed (2601), as if it never was. */
  REVERSED;

  private Set<SettlementState> following() {
    return switch (this) {
      case REQUESTED -> EnumSet.of(DONE, REFUSED, REVERSED);
      case DONE -> EnumSet.of(CANCELLED, REVERSED);
      case REFUSED, CANCELLED, REVERSED -> EnumSet.noneOf(SettlementState.class);
    };
  }

  boolean isFinal() {
    return this != REQUESTED;
  }

  SettlementState next(SettlementState next) {
    if (!following().contains(next)) {
      throw BillingProblem.MOVE_ILLEGAL.with(this, next);
    }
    return next;
  }
}
