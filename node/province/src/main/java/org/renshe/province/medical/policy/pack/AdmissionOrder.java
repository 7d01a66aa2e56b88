package org.renshe.province.medical.policy.pack;

import java.util.Locale;

/** Which admission of the year a deductible is for (住院次数). */
public enum AdmissionOrder implements Word {
  EACH(1, Integer.MAX_VALUE, 0),
  YEAR(1, Integer.MAX_VALUE, 0),
  SECOND_ON(2, Integer.MAX_VALUE, 1),
  THIRD_ON(3, Integer.MAX_VALUE, 2),
  FOURTH_ON(4, Integer.MAX_VALUE, 3),
  FIRST(1, 1, 4),
  SECOND(2, 2, 4);

  private final int from;
  private final int to;
  private final int rank;

  AdmissionOrder(int from, int to, int rank) {
    this.from = from;
    this.to = to;
    this.rank = rank;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean covers(int admission) {
    return from <= admission && admission <= to;
  }

  /** How exact it is; {@code each} and {@code year} both say nothing of the order. */
  public int rank() {
    return rank;
  }
}
