package org.renshe.province.medical.policy;

import org.renshe.protocol.money.BasisPoints;

/**
 * Points a ratio gains by age; exactly one of {@code add} and {@code set} is given.
 *
 * @param add added, the sum never above one
 * @param set in place of the ratio
 */
record AgePointsRow(int line, String id, int minAge, int maxAge, BasisPoints add, BasisPoints set) {

  BasisPoints raise(BasisPoints ratio) {
    if (set != null) {
      return set;
    }
    return new BasisPoints(Math.min(BasisPoints.ALL.value(), ratio.value() + add.value()));
  }

  boolean ties(AgePointsRow other) {
    return id.equals(other.id) && minAge <= other.maxAge && other.minAge <= maxAge;
  }
}
