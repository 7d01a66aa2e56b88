package org.renshe.province.medical.policy;

/**
 * One row of the deductibles (起付标准).
 *
 * @param filing only for this effect of filing, null for all
 */
record DeductibleRow(
    int line, Scope scope, AdmissionOrder order, FilingEffect filing, DeductibleAmount amount) {
  private static final int ORDERS = 8;

  boolean covers(Case bill, int admission, FilingEffect effect) {
    return scope.covers(bill) && order.covers(admission) && (filing == null || filing == effect);
  }

  /** Care, group, order of admission, filing, level: the first that differs decides. */
  int score(Case bill) {
    int rank = scope.scoreBeforeLevel() * ORDERS + order.rank();
    int withFiling = rank * 2 + (filing == null ? 0 : 1);
    return withFiling * Scope.LEVELS + scope.level().fit(bill.level());
  }

  boolean ties(DeductibleRow other) {
    return scope.ties(other.scope) && order.rank() == other.order.rank() && filing == other.filing;
  }
}
