package org.renshe.province.registry;

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

  public boolean inForce() {
    return this == ACTIVE || this == ACTIVE_PROMISED;
  }
}
