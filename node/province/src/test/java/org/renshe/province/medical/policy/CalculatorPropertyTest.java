package org.renshe.province.medical.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.renshe.protocol.message.Fund;
import org.renshe.protocol.message.Statement;
import org.renshe.protocol.money.Money;
import org.renshe.protocol.problem.ProblemException;

/** What holds of every bill under every sample pack. */
class CalculatorPropertyTest {
  /** By rising cut. */
  private static final List<FilingEffect> CUTS =
      List.of(
          FilingEffect.LOCAL,
          FilingEffect.LONG_TERM,
          FilingEffect.REFERRAL_OR_EMERGENCY,
          FilingEffect.TEMPORARY_OTHER,
          FilingEffect.UNFILED);

  private final Map<String, Calculator> calculators = new HashMap<>();

  @Provide
  Arbitrary<String> packs() {
    return Arbitraries.of(
        SamplePacks.names().stream().filter(name -> !name.endsWith("-assistance")).toList());
  }

  @Property(tries = 3_000)
  void sharesMakeTheBillAndNothingIsNegative(
      @ForAll("packs") String pack, @ForAll @LongRange(min = 0) long seed) {
    RandomBills.Sample sample = new RandomBills(pack, seed).next();
    calculate(pack, sample)
        .ifPresent(
            outcome -> {
              Statement statement = outcome.statement();
              assertTrue(statement.isConsistent());
              Money sum = statement.cash().plus(statement.mutualAidTotal());
              for (Money payment : statement.payments().values()) {
                assertTrue(payment.isPositive());
                sum = sum.plus(payment);
              }
              assertEquals(sample.bill().totals().total(), sum);
              assertFalse(statement.accountBalance().isNegative());
              assertFalse(statement.deductible().isNegative());
              assertTrue(statement.deductible().compareTo(statement.totals().inScope()) <= 0);
            });
  }

  @Property(tries = 3_000)
  void stepsOfABandedFundSumToWhatItPays(
      @ForAll("packs") String pack, @ForAll @LongRange(min = 0) long seed) {
    RandomBills.Sample sample = new RandomBills(pack, seed).next();
    calculate(pack, sample)
        .ifPresent(
            outcome -> {
              Statement statement = outcome.statement();
              assertEquals(statement.paidBy(Fund.POOL), explained(statement, "pool"));
              assertEquals(
                  statement.paidBy(Fund.SERIOUS_ILLNESS), explained(statement, "seriousIllness"));
            });
  }

  @Property(tries = 2_000)
  void aDeeperCutNeverMakesThePoolPayMore(
      @ForAll("packs") String pack, @ForAll @LongRange(min = 0) long seed) {
    RandomBills.Sample sample = new RandomBills(pack, seed).next();
    Money previous = null;
    for (FilingEffect filing : CUTS) {
      Optional<Outcome> outcome = calculate(pack, sample.with(filing));
      if (outcome.isPresent()) {
        Money paid = outcome.get().statement().paidBy(Fund.POOL);
        assertTrue(previous == null || paid.compareTo(previous) <= 0, sample.toString());
        previous = paid;
      }
    }
  }

  @Property(tries = 3_000)
  void moreInScopeNeverPaysLess(
      @ForAll("packs") String pack,
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @LongRange(min = 1, max = 5_000_000) long more) {
    RandomBills.Sample sample = new RandomBills(pack, seed).next();
    Optional<Outcome> less = calculate(pack, sample);
    Optional<Outcome> raised = calculate(pack, sample.withMoreInScope(more));
    if (less.isPresent() && raised.isPresent()) {
      Money before = less.get().statement().fundTotal();
      assertTrue(
          raised.get().statement().fundTotal().compareTo(before) >= 0, () -> sample + " + " + more);
    }
  }

  @Property(tries = 1_000)
  void theSameInputsGiveTheSameOutcomeAndReversingRestoresTheYear(
      @ForAll("packs") String pack, @ForAll @LongRange(min = 0) long seed) {
    RandomBills.Sample sample = new RandomBills(pack, seed).next();
    Optional<Outcome> first = calculate(pack, sample);
    assertEquals(first, calculate(pack, sample));
    first.ifPresent(
        outcome -> {
          for (Outcome.Year year : outcome.years()) {
            assertEquals(year.before(), year.after().minus(year.growth()));
          }
        });
  }

  /** Sum of a fund's bands, or what its ceiling left, part by part of the bill. */
  private static Money explained(Statement statement, String fund) {
    Money sum = Money.ZERO;
    Money part = Money.ZERO;
    for (Statement.Step step : statement.steps()) {
      if (step.figure().equals(fund + ".band")) {
        part = part.plus(step.amount());
      } else if (step.figure().equals(fund + ".ceiling")) {
        part = step.amount();
      } else if (!step.figure().startsWith(fund + ".")) {
        sum = sum.plus(part);
        part = Money.ZERO;
      }
    }
    return sum.plus(part);
  }

  private Optional<Outcome> calculate(String pack, RandomBills.Sample sample) {
    Calculator calculator = calculators.computeIfAbsent(pack, Fixtures::calculator);
    try {
      return Optional.of(calculator.calculate(sample.person(), sample.bill()));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }
}
