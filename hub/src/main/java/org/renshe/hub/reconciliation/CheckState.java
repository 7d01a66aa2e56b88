package org.renshe.hub.reconciliation;

/** Life of a day's check. */
public enum CheckState {
  /** Totals are asked for. */
  COLLECTING,
  /** Rows of pairs whose totals differ are asked for. */
  ROWS,
  DONE
}
