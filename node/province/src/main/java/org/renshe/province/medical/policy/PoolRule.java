package org.renshe.province.medical.policy;

import java.util.List;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;

/**
 * What the pooled fund pays (统筹基金支付): every band's part at its ratio, less the points of the
 * filing, up to the year's ceiling.
 *
 * <p>Where the ceiling bites, bands are used up from the lowest; in the one that breaks it the
 * amount used is what is left divided by its ratio, and everything beyond is over the ceiling.
 */
final class PoolRule {
  private final PackHead head;
  private final Bands inpatient;
  private final Bands outpatient;
  private final AgePointsRow[] agePoints;
  private final CeilingRule ceilings;

  PoolRule(PackHead head, PackTables tables, CeilingRule ceilings) {
    this.head = head;
    this.inpatient = bands(tables.ratios(), Care.INPATIENT);
    this.outpatient = bands(tables.ratios(), Care.OUTPATIENT);
    this.agePoints = tables.agePoints().toArray(AgePointsRow[]::new);
    this.ceilings = ceilings;
  }

  private static Bands bands(List<RatioRow> ratios, Care care) {
    return new Bands(
        ratios.stream()
            .filter(row -> row.fund() == RuleFund.POOL)
            .filter(row -> row.scope().care() == care || row.scope().care() == Care.ANY)
            .toList());
  }

  /**
   * The pool's share.
   *
   * @param ratio blended over the bands, before the ceiling
   * @param copay the person's part of what the pool used up
   * @param overCeiling what lies beyond the ceiling
   */
  record Paid(Money amount, BasisPoints ratio, Money copay, Money overCeiling) {}

  /**
   * Pays one bill.
   *
   * @param start fen already behind this bill on the scale of the bands
   * @param inScope what is left in scope, the deductible included
   * @param cut points taken off, null for none
   */
  Paid pay(
      Case bill,
      long start,
      Money inScope,
      Money deductible,
      CutRow cut,
      Accumulators before,
      Steps steps) {
    RatioRow[] chosen = (bill.care() == Care.INPATIENT ? inpatient : outpatient).of(bill);
    if (chosen.length == 0) {
      throw PolicyProblem.NO_RULE.with(head.name(), "ratios", bill.describe());
    }
    long broken = Bands.brokenAt(chosen);
    if (broken != Bands.COMPLETE) {
      throw PolicyProblem.BANDS_BROKEN.with(
          head.rule(chosen[0].line()), bill.describe(), Money.ofFen(broken).toYuan());
    }
    BandShares shares =
        new BandShares(chosen, bill.age(), agePoints, cut)
            .spread(start + deductible.fen(), start + inScope.fen());
    shares.explain(steps);
    Money full = Share.halfUp(shares.units());
    CeilingRule.Left left = left(bill, before);
    Money paid = ceilings.limit(left, full);
    long eligible = inScope.minus(deductible).fen();
    long used = eligible;
    if (paid.compareTo(full) < 0) {
      used = shares.usedBy(paid);
      steps.add("pool.ceiling", left.line(), full, null, paid);
    }
    return new Paid(
        paid, shares.blended(), Money.ofFen(used).minus(paid), Money.ofFen(eligible - used));
  }

  private CeilingRule.Left left(Case bill, Accumulators before) {
    Money pool = before.paidBy(Fund.POOL);
    Money outpatientPool = before.paidBy(Fund.POOL, "outpatient");
    if (bill.care() == Care.INPATIENT) {
      return ceilings.left(RuleFund.POOL, bill, pool, pool.minus(outpatientPool));
    }
    CeilingRule.Left ofPool = ceilings.left(RuleFund.POOL, bill, pool, outpatientPool);
    CeilingRule.Left ofOutpatient =
        ceilings.left(RuleFund.POOL_OUTPATIENT, bill, outpatientPool, outpatientPool);
    return ofOutpatient.amount().compareTo(ofPool.amount()) < 0 ? ofOutpatient : ofPool;
  }
}
