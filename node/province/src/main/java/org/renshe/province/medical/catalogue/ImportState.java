package org.renshe.province.medical.catalogue;

import java.util.Map;
import java.util.Set;

/** Where the import of a file stands, and where it may go from there. */
public enum ImportState {
  /** Its parts are arriving. */
  RECEIVING,
  /** To be checked, or being checked; nothing is entered. */
  CHECKING,
  /** Checked; it says what would come of it. */
  CHECKED,
  /** To be entered, or being entered. */
  APPLYING,
  /** Entered. */
  DONE,
  /** Given up; why is said. Rows entered before, counted, stay. */
  FAILED;

  private static final Map<ImportState, Set<ImportState>> MOVES =
      Map.of(
          RECEIVING, Set.of(CHECKING, APPLYING),
          CHECKING, Set.of(CHECKED, FAILED),
          CHECKED, Set.of(CHECKING, APPLYING),
          APPLYING, Set.of(CHECKED, DONE, FAILED),
          DONE, Set.of(),
          FAILED, Set.of());

  /**
   * @throws org.renshe.protocol.problem.ProblemException IMPORT_STATE_WRONG
   */
  void requireMayBecome(ImportState next) {
    if (!MOVES.get(this).contains(next)) {
      throw CatalogueProblem.IMPORT_STATE_WRONG.with(name(), next.name());
    }
  }

  /** Whether a run has to do with it. */
  public boolean isAtWork() {
    return this == CHECKING || this == APPLYING;
  }
}
