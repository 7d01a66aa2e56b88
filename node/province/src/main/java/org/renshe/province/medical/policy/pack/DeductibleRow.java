package org.renshe.province.medical.policy.pack;

import org.renshe.province.medical.policy.FilingEffect;

/**
 * One row of the deductibles (起付标准).
 *
 * @param filing only for this effect of filing, null for all
 */
public record DeductibleRow(
    int line, Scope scope, AdmissionOrder order, FilingEffect filing, DeductibleAmount amount) {
  private static final int ORDERS = 8;

  public boolean covers(Case bill, int admission, FilingEffect effect) {
    return scope.coversWidely(bill)
        && order.covers(admission)
        && (filing == null || filing == effect);
  }

  /** Care, group, order of admission, filing, level: the first that differs decides. */
  public int score(Case bill) {
    int rank = scope.scoreBeforeLevel(bill) * ORDERS + order.rank();
    int withFiling = rank * 2 + (filing == null ? 0 : 1);
    return withFiling * Scope.LEVELS + scope.level().fit(bill.level());
  }

  public boolean ties(DeductibleRow other) {
    return scope.ties(other.scope) && order.rank() == other.order.rank() && filing == other.filing;
  }
}
