package org.renshe.province.medical.policy.rule;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.BasisPoints;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.FilingEffect;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.pack.AgePointsRow;
import org.renshe.province.medical.policy.pack.Bands;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.FloorRow;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.pack.PackTables;
import org.renshe.province.medical.policy.pack.RatioRow;
import org.renshe.province.medical.policy.pack.RuleFund;
import org.renshe.province.medical.policy.pack.Share;

/**
 * What the pooled fund pays (统筹基金支付): every band's part at its ratio, less the cut of the filing,
 * up to the year's ceiling.
 *
 * <p>Where the ceiling bites, bands are used up from the lowest; in the one that breaks it the
 * amount used is what is left divided by its ratio, and everything beyond is over the ceiling.
 */
final class PoolRule {
  private static final RatioRow[] NONE = {};

  private final PackHead head;
  private final Map<Care, Bands> bands = new EnumMap<>(Care.class);
  private final Bands twoDiseases;
  private final AgePointsRow[] agePoints;
  private final FloorRow[] floors;
  private final CeilingRule ceilings;

  PoolRule(PackTables tables, CeilingRule ceilings) {
    this.head = tables.head();
    this.ceilings = ceilings;
    for (Care care : Care.values()) {
      bands.put(care, bands(tables.ratios(), RuleFund.POOL, care));
    }
    this.twoDiseases = bands(tables.ratios(), RuleFund.POOL_TWO_DISEASES, Care.OUTPATIENT);
    this.agePoints = tables.agePoints().toArray(AgePointsRow[]::new);
    this.floors = tables.layers().floors().toArray(FloorRow[]::new);
  }

  private static Bands bands(List<RatioRow> ratios, RuleFund fund, Care care) {
    return new Bands(
        ratios.stream()
            .filter(row -> row.fund() == fund)
            .filter(row -> row.scope().care() == care || row.scope().care() == Care.ANY)
            .toList());
  }

  /** Whether the policy has any ratio for a kind of care. */
  boolean knows(Care care) {
    return !bands.get(care).isEmpty();
  }

  /**
   * The rows that pay a case, lowest band first.
   *
   * <p>The two diseases are paid by outpatient rows where they have none of their own; a pharmacy's
   * bill is for the account where the policy has no row for pharmacies.
   */
  RatioRow[] choose(Case bill) {
    RatioRow[] chosen = bands.get(bill.care()).of(bill);
    if (chosen.length == 0 && bill.care() == Care.TWO_DISEASES) {
      Case outpatient = bill.of(Care.OUTPATIENT);
      chosen = twoDiseases.of(outpatient);
      if (chosen.length == 0) {
        chosen = bands.get(Care.OUTPATIENT).of(outpatient);
      }
    }
    if (chosen.length == 0) {
      if (bill.care() == Care.PHARMACY && !knows(Care.PHARMACY)) {
        return NONE;
      }
      throw PolicyProblem.NO_RULE.with(head.name(), "ratios", bill.describe());
    }
    for (RatioRow row : chosen) {
      if (row.ratio() == null) {
        throw PolicyProblem.NOT_CALCULATED.with(head.rule(row.line()), bill.care().code());
      }
    }
    long broken = Bands.brokenAt(chosen);
    if (broken != Bands.COMPLETE) {
      throw PolicyProblem.BANDS_BROKEN.with(
          head.rule(chosen[0].line()), bill.describe(), Money.ofFen(broken).toYuan());
    }
    return chosen;
  }

  /**
   * The pool's share.
   *
   * @param copay the person's part of what the pool used up
   * @param overCeiling what lies beyond the ceiling
   */
  record Paid(Money amount, Money copay, Money overCeiling) {}

  /**
   * Pays one part of a bill by the rows chosen.
   *
   * @param start fen already behind this part on the scale of the bands
   * @param inScope what is left in scope, the deductible included
   */
  Paid pay(
      Visit visit,
      RatioRow[] chosen,
      long start,
      Money inScope,
      Money deductible,
      LocalDate yearStart,
      Totals year,
      Tally tally) {
    BandShares shares =
        new BandShares(chosen, visit.subject().age(), agePoints, visit.cut())
            .spread(start + deductible.fen(), start + inScope.fen());
    shares.explain(tally.steps());
    tally.pooled(shares);
    Money eligible = inScope.minus(deductible);
    Money full = floor(visit, eligible, Share.halfUp(shares.units()), tally.steps());
    CeilingRule.Left left = left(visit, yearStart, year);
    tally.limit(Fund.POOL, left);
    Money paid = ceilings.limit("pool", left, full, tally.steps());
    long used = paid.compareTo(full) < 0 ? shares.usedBy(paid) : eligible.fen();
    return new Paid(paid, Money.ofFen(used).minus(paid), eligible.minus(Money.ofFen(used)));
  }

  private Money floor(Visit visit, Money eligible, Money full, Steps steps) {
    for (FloorRow row : floors) {
      Care care = row.care();
      if (!row.validity().covers(visit.subject().day())
          || (care != Care.ANY && care != visit.subject().care().wider())) {
        continue;
      }
      boolean atHome = visit.filing() == FilingEffect.LOCAL;
      BasisPoints ratio = atHome ? row.atHome() : row.elsewhere();
      Money least = Share.halfUp(Share.units(eligible.fen(), ratio));
      if (least.compareTo(full) > 0) {
        steps.add("pool.floor", row.line(), eligible, ratio, least);
        return least;
      }
    }
    return full;
  }

  private CeilingRule.Left left(Visit visit, LocalDate yearStart, Totals year) {
    Case bill = visit.subject();
    CeilingRule.Left left = ceilings.left(RuleFund.POOL, Fund.POOL, bill, yearStart, year);
    if (bill.care() == Care.OUTPATIENT || bill.care() == Care.PHARMACY) {
      left = left.lower(ceilings.left(RuleFund.POOL_OUTPATIENT, Fund.POOL, bill, yearStart, year));
    }
    Visit.Disease disease = visit.disease();
    if (disease == null) {
      return left;
    }
    Money used = Money.ZERO;
    for (String key : disease.shared()) {
      used = used.plus(year.amount(key));
    }
    if (disease.twoDiseases() != null) {
      Case one = bill.of(disease.twoDiseases());
      return left.lower(ceilings.left(RuleFund.POOL_TWO_DISEASES, one, yearStart, used));
    }
    return disease.limit() == null
        ? left
        : left.lower(ceilings.left(disease.limitLine(), disease.limit(), used));
  }
}
