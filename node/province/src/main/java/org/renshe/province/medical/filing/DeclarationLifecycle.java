package org.renshe.province.medical.filing;

import java.util.Map;
import org.renshe.protocol.message.Declaration.State;

/** The one table of a declaration's moves. */
final class DeclarationLifecycle {
  /** What happens to a declaration. */
  enum Event {
    APPROVE,
    REJECT,
    /** By the institution, before the audit; a referral until it is used. */
    WITHDRAW,
    /** By the insured place. */
    END
  }

  private static final Map<State, Map<Event, State>> MOVES =
      Map.of(
          State.SUBMITTED,
              Map.of(
                  Event.APPROVE, State.APPROVED,
                  Event.REJECT, State.REJECTED,
                  Event.WITHDRAW, State.WITHDRAWN),
          State.APPROVED,
              Map.of(
                  Event.END, State.ENDED,
                  Event.WITHDRAW, State.WITHDRAWN),
          State.REJECTED, Map.of(),
          State.WITHDRAWN, Map.of(),
          State.ENDED, Map.of());

  private DeclarationLifecycle() {}

  static State move(State from, Event event) {
    State to = MOVES.get(from).get(event);
    if (to == null) {
      throw FilingProblem.FILING_MOVE.with(from, event);
    }
    return to;
  }
}
