package org.renshe.province.medical.policy.pack;

import org.renshe.protocol.money.BasisPoints;

/**
 * Points a ratio gains by age; exactly one of {@code add} and {@code set} is given.
 *
 * @param add added, the sum never above one
 * @param set in place of the ratio
 */
public record AgePointsRow(
    int line, String id, int minAge, int maxAge, BasisPoints add, BasisPoints set) {

  public BasisPoints raise(BasisPoints ratio) {
    if (set != null) {
      return set;
    }
    return new BasisPoints(Math.min(BasisPoints.ALL.value(), ratio.value() + add.value()));
  }

  public boolean ties(AgePointsRow other) {
    return id.equals(other.id) && minAge <= other.maxAge && other.minAge <= maxAge;
  }
}
