package org.renshe.province.medical.filing;

/** By which way a filing came ({@code dcla_souc}). */
public enum FilingChannel {
  /** Decided elsewhere and loaded. */
  LOADED,
  /** The person herself, on line. */
  CITIZEN,
  /** A clerk at the counter. */
  COUNTER,
  /** A hospital's referral (2501). */
  HOSPITAL
}
