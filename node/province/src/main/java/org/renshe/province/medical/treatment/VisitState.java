package org.renshe.province.medical.treatment;

import java.util.EnumSet;
import java.util.Set;

/** Where a visit stands; outpatient visits stay open, a stay is discharged and then closed. */
enum VisitState {
  OPEN,
  DISCHARGED,
  /** Finally settled. */
  CLOSED,
  /** As if it never was: admission reversed (2601), sale undone (2103, 2601). */
  UNDONE;

  private Set<VisitState> following() {
    return switch (this) {
      case OPEN -> EnumSet.of(DISCHARGED, CLOSED, UNDONE);
      case DISCHARGED -> EnumSet.of(CLOSED, OPEN);
      case CLOSED -> EnumSet.of(DISCHARGED, OPEN, UNDONE);
      case UNDONE -> EnumSet.noneOf(VisitState.class);
    };
  }

  VisitState next(VisitState next) {
    if (!following().contains(next)) {
      throw BillingProblem.MOVE_ILLEGAL.with(this, next);
    }
    return next;
  }
}
