package org.renshe.province.medical.filing;

/** Why a filing ended. */
public enum EndReason {
  /** Its last day has passed. */
  EXPIRED,
  /** A new long-term filing took its place. */
  REPLACED,
  /** The insured relation is not in force any more. */
  INSURANCE_ENDED,
  /** The person, or the institution that referred her, took it back. */
  CANCELLED,
  /** Promised evidence did not come, or was false. */
  FALSE_PROMISE
}
