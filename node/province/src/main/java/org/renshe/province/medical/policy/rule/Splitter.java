package org.renshe.province.medical.policy.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renshe.protocol.message.Bill;
import org.renshe.protocol.message.BillSigns;
import org.renshe.protocol.message.BillTotals;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.money.Money;
import org.renshe.province.medical.policy.Accumulators;
import org.renshe.province.medical.policy.History;
import org.renshe.province.medical.policy.NationalSeries;
import org.renshe.province.medical.policy.Outcome;
import org.renshe.province.medical.policy.PolicyProblem;
import org.renshe.province.medical.policy.Situation;
import org.renshe.province.medical.policy.pack.Care;
import org.renshe.province.medical.policy.pack.Case;
import org.renshe.province.medical.policy.pack.Layer;
import org.renshe.province.medical.policy.pack.PackHead;
import org.renshe.province.medical.policy.pack.PackTables;
import org.renshe.province.medical.policy.pack.RatioRow;
import org.renshe.province.medical.policy.pack.Share;

/**
 * Splits bills by one policy: each stretch of a stay by each kind of care, then the funds above the
 * pool in the policy's order, then the person. Immutable, safe for any number of threads.
 */
public final class Splitter {
  private final PackHead head;
  private final CareRule cares;
  private final DeductibleRule deductible;
  private final PoolRule pool;
  private final SupplementRule supplement;
  private final SeriousIllnessRule seriousIllness;
  private final RemainderRule civilServant;
  private final RemainderRule enterprise;
  private final AssistanceRule assistance;

  /**
   * @param tables the policy
   * @param inherited the policy whose table of assistance holds here too, null where there is none
   */
  public Splitter(PackTables tables, PackTables inherited, NationalSeries national) {
    head = tables.head();
    CeilingRule ceilings = new CeilingRule(head, tables.ceilings(), national);
    cares = new CareRule(tables, national);
    deductible = new DeductibleRule(head, tables.deductibles());
    pool = new PoolRule(tables, ceilings);
    supplement = new SupplementRule(tables, ceilings);
    seriousIllness = new SeriousIllnessRule(head, tables.layers());
    var remainders = tables.layers().remainders();
    civilServant = new RemainderRule(head, remainders, Fund.CIVIL_SERVANT, "civilServant");
    enterprise = new RemainderRule(head, remainders, Fund.ENTERPRISE, "enterprise");
    assistance = new AssistanceRule(tables, inherited, national);
  }

  /** First days of the accumulation years that a bill changes, earliest first. */
  public List<LocalDate> years(Bill bill) {
    return Stretch.years(head, bill);
  }

  /**
   * What the funds pay of a bill; the person's share is yet to be paid.
   *
   * @throws org.renshe.protocol.problem.ProblemException a {@link PolicyProblem}
   */
  public Split split(Situation situation, Bill bill) {
    BillTotals totals = BillCheck.totals(bill);
    if (bill.signs().injury() == BillSigns.Injury.THIRD_PARTY) {
      throw PolicyProblem.THIRD_PARTY_PAYS.with();
    }
    return new Course(situation, bill).split(totals);
  }

  /** One bill on its way. */
  private final class Course {
    private final Situation situation;
    private final Bill bill;
    private final Visit visit;
    private final boolean admission;
    private final Episode episode;
    private final Tally tally = new Tally(head);

    Course(Situation situation, Bill bill) {
      this.situation = situation;
      this.bill = bill;
      this.visit = cares.visit(situation, bill);
      this.admission = MedTypes.isAdmission(bill, visit.subject().care());
      this.episode = Episodes.of(head.switches(), situation, bill, admission);
    }

    Split split(BillTotals totals) {
      Portions portions = Portions.of(bill, pool, head.name());
      BillTotals main = portions.main() == null ? Portions.NOTHING : portions.main();
      History.Stay stay = situation.history().stay();
      LocalDate stayBegins = stay == null ? bill.begins() : stay.begins();
      List<Stretch> stretches = Stretch.of(head, bill, main, stayBegins);
      Map<LocalDate, Totals> years = new TreeMap<>();
      int period = 0;
      int left = stretches.size();
      for (Stretch stretch : stretches) {
        left--;
        Totals year =
            years.computeIfAbsent(stretch.yearStart(), start -> new Totals(before(start)));
        if (stretch.period() > period) {
          period = stretch.period();
          episode.nextPeriod(period, admission);
        }
        settle(stretch, portions, left == 0, year);
      }
      List<Outcome.Year> changes = new ArrayList<>(years.size());
      years.forEach(
          (start, year) -> changes.add(new Outcome.Year(start, year.before(), year.after())));
      return Split.of(totals, tally, changes);
    }

    private Accumulators before(LocalDate yearStart) {
      if (yearStart.equals(head.yearOf(bill.ends()))) {
        return situation.before();
      }
      Accumulators earlier = situation.history().earlierYears().get(yearStart);
      if (earlier == null) {
        throw PolicyProblem.SITUATION_UNKNOWN.with("earlierYears", yearStart);
      }
      return earlier;
    }

    private void settle(Stretch stretch, Portions portions, boolean last, Totals year) {
      LocalDate start = stretch.yearStart();
      List<SelfPay> shares = new ArrayList<>(1);
      if (portions.main() != null) {
        pool(visit, stretch.totals(), episode, start, year, shares);
      }
      if (last && portions.kindA() != null) {
        Visit drugs = visit.of(Care.DUAL_CHANNEL_A);
        pool(drugs, portions.kindA(), Episode.none(), start, year, shares);
      }
      if (last && portions.kindB() != null) {
        Visit drugs = visit.of(Care.DUAL_CHANNEL_B);
        pool(drugs, portions.kindB(), Episode.none(), start, year, shares);
      }
      if (episode.admission()) {
        year.admit();
        episode.admitted();
      }
      layers(shares, start, year);
    }

    /** The pool and what pays above its ceiling; adds the share that is left to the person. */
    private void pool(
        Visit part,
        BillTotals totals,
        Episode of,
        LocalDate start,
        Totals year,
        List<SelfPay> shares) {
      Case subject = part.subject();
      Steps steps = tally.steps();
      RatioRow[] rows = pool.choose(subject);
      Money outOfArea = FilingRule.firstPay(part.cut(), totals.inScope(), steps);
      tally.takeOutOfArea(outOfArea);
      Money inScope = totals.inScope().minus(outOfArea);
      if (rows.length == 0) {
        steps.add("pool", head.switches().orderLine(), inScope, null, Money.ZERO);
        return;
      }
      Money rowFirst = firstPay(rows[0], inScope, steps);
      inScope = inScope.minus(rowFirst);
      Money taken =
          deductible.take(subject, part.filing(), of, totals.total(), inScope, year, steps);
      PoolRule.Paid paid =
          pool.pay(part, rows, behind(subject, of, year), inScope, taken, start, year, tally);
      String care = subject.care().code();
      tally.take(taken);
      year.add(Accumulators.deductibleKey(care), taken);
      year.add(Accumulators.inScopeKey(care), totals.inScope());
      tally.pay(Fund.POOL, subject.care(), paid.amount(), year);
      if (part.disease() != null) {
        year.add(part.disease().key(), paid.amount());
      }
      of.settled(taken, inScope);
      SelfPay share =
          new SelfPay(
              subject.care(), totals, outOfArea, rowFirst, taken, paid.copay(), paid.overCeiling());
      supplement.payAboveCeiling(subject, share, start, year, tally);
      shares.add(share);
    }

    /** Fen behind this part on the scale of the bands: of the stay, or of the year. */
    private long behind(Case subject, Episode of, Totals year) {
      boolean perStay =
          subject.care().wider() == Care.INPATIENT && !head.switches().bandsOverYear();
      return perStay
          ? of.behind().fen()
          : year.amount(Accumulators.inScopeKey(subject.care().code())).fen();
    }

    private Money firstPay(RatioRow row, Money inScope, Steps steps) {
      if (row.firstPay() == null) {
        return Money.ZERO;
      }
      Money amount = Share.halfUp(Share.units(inScope.fen(), row.firstPay()));
      steps.add("drugFirstPay", row.line(), inScope, row.firstPay(), amount);
      return amount;
    }

    private void layers(List<SelfPay> shares, LocalDate start, Totals year) {
      Case subject = visit.subject();
      for (Layer layer : head.switches().layers()) {
        if (layer == Layer.SERIOUS_ILLNESS) {
          seriousIllness.pay(subject, shares, situation.history(), year, tally);
          continue;
        }
        for (SelfPay share : shares) {
          Case part = subject.of(share.care());
          switch (layer) {
            case RETIREE_SUPPLEMENT -> supplement.payRetired(part, share, start, year, tally);
            case CIVIL_SERVANT -> civilServant.pay(part, share, year, tally);
            case ENTERPRISE -> enterprise.pay(part, share, year, tally);
            case ASSISTANCE -> assistance.pay(part, share, start, year, tally);
            case SERIOUS_ILLNESS -> {}
          }
        }
      }
    }
  }
}
