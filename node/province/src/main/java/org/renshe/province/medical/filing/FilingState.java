package org.renshe.province.medical.filing;

/** Where a filing stands. */
public enum FilingState {
  DRAFT,
  SUBMITTED,
  /** In force on a promise (承诺制); the evidence is still owed. */
  ACTIVE_PROMISED,
  ACTIVE,
  REJECTED,
  /** Expired, replaced, cancelled, insured status ended, or revoked for a false promise. */
  ENDED;

  /** Whether its dates say where it reaches; those of an ended one stop where it ended. */
  public boolean counts() {
    return inForce() || this == ENDED;
  }

  public boolean inForce() {
    return this == ACTIVE || this == ACTIVE_PROMISED;
  }
}
