package org.renshe.province.medical.filing;

import java.util.Map;

/** The one table of a filing's moves. */
final class FilingLifecycle {
  /** What happens to a filing. */
  enum Event {
    SUBMIT,
    ACCEPT,
    ACCEPT_ON_PROMISE,
    REJECT,
    HAND_IN_EVIDENCE,
    END
  }

  private static final Map<FilingState, Map<Event, FilingState>> MOVES =
      Map.of(
          FilingState.DRAFT, Map.of(Event.SUBMIT, FilingState.SUBMITTED),
          FilingState.SUBMITTED,
              Map.of(
                  Event.ACCEPT, FilingState.ACTIVE,
                  Event.ACCEPT_ON_PROMISE, FilingState.ACTIVE_PROMISED,
                  Event.REJECT, FilingState.REJECTED,
                  Event.END, FilingState.ENDED),
          FilingState.ACTIVE_PROMISED,
              Map.of(
                  Event.HAND_IN_EVIDENCE, FilingState.ACTIVE,
                  Event.END, FilingState.ENDED),
          FilingState.ACTIVE, Map.of(Event.END, FilingState.ENDED),
          FilingState.REJECTED, Map.of(),
          FilingState.ENDED, Map.of());

  private FilingLifecycle() {}

  static FilingState move(FilingState from, Event event) {
    FilingState to = MOVES.get(from).get(event);
    if (to == null) {
      throw FilingProblem.FILING_MOVE.with(from, event);
    }
    return to;
  }
}
