package org.renshe.province.medical.policy.pack;

import java.util.Locale;

/** Funds that rules name (基金). */
public enum RuleFund implements Word {
  POOL,
  POOL_OUTPATIENT,
  POOL_TWO_DISEASES,
  LARGE_AMOUNT,
  LOCAL_SUPPLEMENT,
  RETIREE_SUPPLEMENT;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it pays above the pool's ceiling. */
  public boolean aboveCeiling() {
    return this == LARGE_AMOUNT || this == LOCAL_SUPPLEMENT;
  }
}
