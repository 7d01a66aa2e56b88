package org.renshe.province.medical.policy.pack;

import java.util.Locale;

/** How a deductible's amount comes about (起付标准计算方式). */
public enum DeductibleBasis implements Word {
  PER_VISIT,
  PER_ADMISSION,
  /** What is left of a yearly sum. */
  PER_YEAR,
  NONE,
  /** A share of what the first admission would have. */
  HALF_OF_FIRST,
  /** A share of what an adult's first admission would have. */
  HALF_OF_ADULT_FIRST,
  /** The first admission's, less a step for each one since, down to a floor. */
  MINUS_EACH_TIME,
  /** A share of the whole bill between a floor and a cap. */
  PERCENT_OF_TOTAL_COST;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean fixed() {
    return this == PER_VISIT || this == PER_ADMISSION || this == PER_YEAR;
  }
}
